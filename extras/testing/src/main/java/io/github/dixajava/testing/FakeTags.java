package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The tags, and which conversation has which. */
final class FakeTags {
  private final World world;
  private final Happenings happenings;

  FakeTags(World world, Happenings happenings) {
    this.world = world;
    this.happenings = happenings;
  }

  void add(Routes routes) {
    routes
        .on("GET /tags", this::list)
        .on("POST /tags", request -> FakeAnswer.data(create(request.body()).deepCopy()))
        .on(
            "GET /tags/{}",
            request -> FakeAnswer.data(world.tags.named(request.path(0)).deepCopy()))
        .on("DELETE /tags/{}", this::delete)
        .on("PATCH /tags/{}/activate", request -> state(request, "Active"))
        .on("PATCH /tags/{}/deactivate", request -> state(request, "Inactive"))
        .on("GET /conversations/{}/tags", this::ofConversation)
        .on("PUT /conversations/{}/tags/{}", this::tag)
        .on("DELETE /conversations/{}/tags/{}", this::untag)
        .on("POST /conversations/{}/tags/bulk", this::tagAll);
  }

  private FakeAnswer list(Exchange request) {
    boolean all = "true".equals(request.query("includeDeactivated"));
    return FakeAnswer.data(
        Json.array(
            world.tags.all().stream()
                .filter(tag -> all || tag.path("state").asText().equals("Active"))
                .toList()));
  }

  /** As in Dixa the tag that is there is the answer if the name is taken. */
  ObjectNode create(JsonNode input) {
    String name = input.path("name").asText();
    return world.tags.all().stream()
        .filter(tag -> tag.path("name").asText().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              ObjectNode tag = Json.object().put("id", world.newId()).put("name", name);
              Json.copy(input, tag, "color");
              return world.tags.put(tag.put("state", "Active"));
            });
  }

  private FakeAnswer delete(Exchange request) {
    world.tags.remove(request.path(0));
    world.conversations().forEach(conversation -> conversation.tags.remove(request.path(0)));
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer state(Exchange request, String state) {
    world.tags.named(request.path(0)).put("state", state);
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer ofConversation(Exchange request) {
    FakeConversation conversation = world.conversation(request.path(0));
    List<ObjectNode> tags =
        world.tags.all().stream()
            .filter(tag -> conversation.tags.contains(tag.path("id").asText()))
            .toList();
    return FakeAnswer.data(Json.array(tags));
  }

  private FakeAnswer tag(Exchange request) {
    put(world.conversation(request.path(0)), world.tags.named(request.path(1)));
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer untag(Exchange request) {
    FakeConversation conversation = world.conversation(request.path(0));
    ObjectNode tag = world.tags.named(request.path(1));
    if (conversation.tags.remove(tag.path("id").asText())) {
      happened(conversation, tag, "TagRemoved");
    }
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer tagAll(Exchange request) {
    FakeConversation conversation = world.conversation(request.path(0));
    request.body().path("data").forEach(input -> put(conversation, create(input)));
    return new FakeAnswer(202, null);
  }

  void put(FakeConversation conversation, ObjectNode tag) {
    if (conversation.tags.add(tag.path("id").asText())) {
      happened(conversation, tag, "TagAdded");
    }
  }

  private void happened(FakeConversation conversation, ObjectNode tag, String type) {
    String name = tag.path("name").asText();
    happenings.log(conversation, type, conversation.assignee(), Json.object().put("tag", name));
    happenings.announce(
        "Conversation" + type,
        conversation,
        data -> {
          data.put("tag", name);
          data.set("author", happenings.user(conversation.assignee()));
        });
  }
}
