package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags, and which conversation has which. */
final class FakeTags implements FakeOperations {
  private static final String OF_CONVERSATION = "/conversations/{}/tags";

  private final FakeState state;
  private final FakeEvents events;

  FakeTags(FakeState state, FakeEvents events) {
    this.state = state;
    this.events = events;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "GET /tags" -> list(request);
      case "POST /tags" -> FakeResponse.data(create(request.body()).deepCopy());
      case "GET /tags/{}" -> FakeResponse.data(named(request, 0).deepCopy());
      case "DELETE /tags/{}" -> delete(request);
      case "PATCH /tags/{}/activate" -> setState(request, "Active");
      case "PATCH /tags/{}/deactivate" -> setState(request, "Inactive");
      case "GET " + OF_CONVERSATION -> ofConversation(request);
      case "PUT " + OF_CONVERSATION + "/{}" -> tag(request);
      case "DELETE " + OF_CONVERSATION + "/{}" -> untag(request);
      case "POST " + OF_CONVERSATION + "/bulk" -> tagAll(request);
      default -> null;
    };
  }

  private FakeConversation conversation(OperationRequest request) {
    return state.conversation(request.path(0));
  }

  private JsonObject named(OperationRequest request, int index) {
    return state.tags.inPath(request.path(index));
  }

  private FakeResponse list(OperationRequest request) {
    boolean all = "true".equals(request.query("includeDeactivated"));
    return FakeResponse.data(
        state.tags.all().stream()
            .filter(tag -> all || Json.text(tag, "state").equals("Active"))
            .toList());
  }

  /** As in Dixa, the tag that has the name is returned if there is one. */
  JsonObject create(@Nullable JsonElement input) {
    String name = Json.text(input, "name");
    return state.tags.all().stream()
        .filter(tag -> Json.text(tag, "name").equals(name))
        .findFirst()
        .orElseGet(
            () ->
                state.tags.put(
                    Json.of(
                        "id",
                        state.newId(),
                        "name",
                        name,
                        "color",
                        Json.get(input, "color"),
                        "state",
                        "Active")));
  }

  private FakeResponse delete(OperationRequest request) {
    state.tags.remove(request.path(0));
    state.conversations().forEach(conversation -> conversation.tags.remove(request.path(0)));
    return FakeResponse.NO_CONTENT;
  }

  private FakeResponse setState(OperationRequest request, String name) {
    Json.set(named(request, 0), "state", name);
    return FakeResponse.NO_CONTENT;
  }

  private FakeResponse ofConversation(OperationRequest request) {
    FakeConversation conversation = conversation(request);
    return FakeResponse.data(
        state.tags.all().stream()
            .filter(tag -> conversation.tags.contains(Json.text(tag, "id")))
            .toList());
  }

  private FakeResponse tag(OperationRequest request) {
    tag(conversation(request), named(request, 1));
    return FakeResponse.NO_CONTENT;
  }

  private FakeResponse untag(OperationRequest request) {
    FakeConversation conversation = conversation(request);
    JsonObject tag = named(request, 1);
    if (conversation.tags.remove(Json.text(tag, "id"))) {
      changed(conversation, tag, "TagRemoved");
    }
    return FakeResponse.NO_CONTENT;
  }

  private FakeResponse tagAll(OperationRequest request) {
    FakeConversation conversation = conversation(request);
    List<JsonElement> inputs = Json.list(request.body(), "data");
    inputs.forEach(input -> tag(conversation, create(input)));
    return new FakeResponse(202, null);
  }

  void tag(FakeConversation conversation, JsonObject tag) {
    if (conversation.tags.add(Json.text(tag, "id"))) {
      changed(conversation, tag, "TagAdded");
    }
  }

  private void changed(FakeConversation conversation, JsonObject tag, String type) {
    String name = Json.text(tag, "name");
    String assignee = conversation.assignee();
    events.log(conversation, type, assignee, Json.of("tag", name));
    events.announce(
        "Conversation" + type, conversation, "tag", name, "author", events.user(assignee));
  }
}
