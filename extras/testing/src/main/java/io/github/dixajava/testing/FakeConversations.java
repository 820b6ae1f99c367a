package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a conversation, whether a request asks for it or a test prepares it. */
final class FakeConversations {
  private final World world;
  private final Happenings happenings;

  FakeConversations(World world, Happenings happenings) {
    this.world = world;
    this.happenings = happenings;
  }

  /** A conversation with what its kind needs; the details may add to that or replace it. */
  FakeConversation create(
      ConversationKind kind, String requester, String direction, JsonNode details) {
    Instant now = world.now();
    ObjectNode json = Json.object().put("id", world.newConversationId());
    json.put("requesterId", requester);
    json.put("channel", kind.channel());
    json.put("createdAt", Moments.seconds(now));
    json.put("direction", direction);
    json.put("state", "Open");
    json.put("stateUpdatedAt", Moments.seconds(now));
    ObjectNode template = world.examples.template("GET /conversations/{}", kind.type());
    template.remove(json.properties().stream().map(Map.Entry::getKey).toList());
    template.remove("_type");
    json.setAll(template);
    ObjectNode person = world.person(requester);
    if (person != null && person.hasNonNull("email") && json.has("fromEmail")) {
      json.set("fromEmail", person.get("email"));
    }
    Json.copy(details, json, "subject", "language", "browserInfo", "toEmail", "integrationEmail");
    json.putArray("customAttributes");
    json.put("_type", kind.type());
    return world.add(json);
  }

  /** Enters the creation into the log, once all is in place, and announces it. */
  void created(FakeConversation conversation, @Nullable String agent) {
    ObjectNode attributes = Json.object();
    Json.copy(conversation.json(), attributes, "subject");
    happenings.log(
        conversation,
        agent == null ? "ConversationCreatedByCustomer" : "ConversationCreatedByAgent",
        agent == null ? conversation.requester() : agent,
        attributes);
    happenings.announce("ConversationCreated", conversation);
  }

  void enqueue(FakeConversation conversation, String queue) {
    ObjectNode place = Json.object().put("id", queue);
    place.put("queuedAt", Moments.seconds(world.now()));
    conversation.json().set("queue", place);
    conversation.json().remove("assignment");
  }

  void assign(FakeConversation conversation, String agent) {
    ObjectNode assignment = Json.object().put("agentId", agent);
    assignment.put("assignedAt", Moments.seconds(world.now()));
    conversation.json().set("assignment", assignment);
  }

  void claim(FakeConversation conversation, String agent) {
    assign(conversation, agent);
    happenings.log(conversation, "ConversationClaimed", agent, Json.object());
    happenings.announce("ConversationAssigned", conversation);
  }

  void transfer(FakeConversation conversation, ObjectNode queue, @Nullable String agent) {
    String id = queue.path("id").asText();
    for (String type : new String[] {"TransferInitiated", "TransferSuccessful"}) {
      ObjectNode attributes = Json.object().put("transferType", "Queue");
      attributes.put("destinationType", "Queue").put("destinationId", id);
      attributes.set("destinationLabel", queue.get("name"));
      happenings.log(conversation, type, agent, attributes);
    }
    enqueue(conversation, id);
    state(conversation, "Open");
    happenings.announce("ConversationTransferred", conversation);
    happenings.announce(
        "ConversationEnqueued", conversation, data -> data.set("queue", queue.deepCopy()));
  }

  void close(FakeConversation conversation, @Nullable String agent) {
    if (conversation.isOpen()) {
      state(conversation, "Closed");
      happenings.log(conversation, "ConversationClosed", agent, null);
      happenings.announce("ConversationClosed", conversation);
    }
  }

  void reopen(FakeConversation conversation, @Nullable String agent) {
    if (!conversation.state().equals("Open")) {
      state(conversation, "Open");
      happenings.log(conversation, "ConversationReopened", agent, null);
      happenings.announce("ConversationOpen", conversation);
    }
  }

  void followUp(FakeConversation conversation, @Nullable String agent) {
    state(conversation, "Pending");
    happenings.log(conversation, "FollowupAdded", agent, null);
    happenings.announce("ConversationPending", conversation);
  }

  private void state(FakeConversation conversation, String state) {
    conversation.json().put("state", state);
    conversation.json().put("stateUpdatedAt", Moments.seconds(world.now()));
  }
}
