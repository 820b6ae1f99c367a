package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Links between conversations: one parent for a child, no grandchildren, 100 children at most. */
final class Links {
  private static final int CHILDREN = 100;

  private final World world;
  private final Happenings happenings;

  Links(World world, Happenings happenings) {
    this.world = world;
    this.happenings = happenings;
  }

  void add(Routes routes) {
    routes
        .on("PUT /conversations/{}/link", this::link)
        .on("GET /conversations/{}/linked", this::linked);
  }

  private FakeAnswer link(Exchange request) {
    FakeConversation child = world.conversation(request.path(0));
    FakeConversation parent = world.conversation(request.body().path("parentId").asText());
    String type = String.valueOf(request.text("linkType"));
    if (child.id == parent.id) {
      throw Refusal.badRequest("Conversation " + child.id + " cannot be its own parent");
    }
    if (child.json().has("link") || parent.json().has("link") || !children(child).isEmpty()) {
      throw Refusal.badRequest("A child has one parent, and neither has other relatives");
    }
    if (children(parent).size() >= CHILDREN) {
      throw Refusal.badRequest("Conversation " + parent.id + " has 100 children already");
    }
    ObjectNode link = Json.object().put("parentId", parent.id);
    child
        .json()
        .set("link", link.put("_type", type.equals("SideConversation") ? type : "FollowUp"));
    happenings.log(child, "ConversationLinkedToParent", null, attributes(child, parent, type));
    happenings.log(parent, "ConversationLinkedFromChild", null, attributes(child, parent, type));
    return FakeAnswer.NOTHING;
  }

  private static ObjectNode attributes(
      FakeConversation child, FakeConversation parent, String type) {
    return Json.object().put("child", child.id).put("parent", parent.id).put("linkType", type);
  }

  private List<FakeConversation> children(FakeConversation parent) {
    return world.conversations().stream()
        .filter(child -> child.json().at("/link/parentId").asLong() == parent.id)
        .toList();
  }

  private FakeAnswer linked(Exchange request) {
    FakeConversation conversation = world.conversation(request.path(0));
    FakeConversation parent = world.find(conversation.json().at("/link/parentId").asLong());
    return FakeAnswer.data(
        Json.array(
            Stream.concat(Stream.ofNullable(parent), children(conversation).stream())
                .map(ConversationRoutes::brief)
                .toList()));
  }
}
