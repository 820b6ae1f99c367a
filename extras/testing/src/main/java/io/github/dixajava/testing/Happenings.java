package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what happens in a conversation into the activity log, and tells webhooks of it. */
final class Happenings {
  private final World world;

  Happenings(World world) {
    this.world = world;
  }

  /** An entry of the log; the attributes' tag follows from the type. */
  void log(
      FakeConversation conversation,
      String type,
      @Nullable String author,
      @Nullable ObjectNode attributes) {
    log(conversation, type, author, attributes, world.now());
  }

  void log(
      FakeConversation conversation,
      String type,
      @Nullable String author,
      @Nullable ObjectNode attributes,
      Instant time) {
    ObjectNode person = world.person(author);
    if (attributes != null) {
      attributes.put("_type", tag(type));
    }
    world.log.add(
        world.newId(),
        conversation.id,
        time,
        type,
        person == null ? null : reference(person),
        attributes);
  }

  static String tag(String type) {
    return (type.startsWith("ConversationCreated")
            ? "ConversationCreated"
            : type.startsWith("MessageAdded")
                ? "MessageAdded"
                : type.startsWith("Transfer")
                    ? "ConversationTransferred"
                    : type.startsWith("ConversationLinked") ? "ConversationLinked" : type)
        + "Attribute";
  }

  /** A person as the activity log has them. */
  static ObjectNode reference(ObjectNode person) {
    ObjectNode reference = Json.object();
    reference.set("id", person.get("id"));
    if (person.hasNonNull("displayName")) {
      reference.set("name", person.get("displayName"));
    }
    Json.copy(person, reference, "email", "phoneNumber");
    return reference;
  }

  /** Tells the subscriptions to the event; the conversation is added to the data. */
  void announce(String event, FakeConversation conversation, Consumer<ObjectNode> data) {
    world.webhooks.announce(
        world,
        event,
        () -> {
          ObjectNode all = Json.object();
          all.set("conversation", conversation(conversation));
          data.accept(all);
          return all;
        });
  }

  void announce(String event, FakeConversation conversation) {
    announce(event, conversation, data -> {});
  }

  private ObjectNode conversation(FakeConversation conversation) {
    JsonNode json = conversation.json();
    ObjectNode payload = Json.object().put("csid", conversation.id);
    payload.put("channel", upperSnake(conversation.channel()));
    payload.put("status", status(conversation.state()));
    payload.put("direction", upperSnake(json.path("direction").asText("Inbound")));
    ObjectNode queue =
        conversation.queue() == null ? null : world.queues.find(conversation.queue());
    payload.set(
        "queue",
        queue == null
            ? null
            : Json.object().<ObjectNode>set("id", queue.get("id")).set("name", queue.get("name")));
    payload.put("contact_point", json.path("integrationEmail").asText(null));
    payload.set("requester", user(conversation.requester()));
    payload.set("assignee", user(conversation.assignee()));
    payload.put("subject", json.path("subject").asText(null));
    ArrayNode tags = payload.putArray("tags");
    for (String id : conversation.tags) {
      ObjectNode tag = world.tags.find(id);
      if (tag != null) {
        tags.addObject()
            .put("id", id)
            .put("name", tag.path("name").asText())
            .put("is_deactivated", tag.path("state").asText().equals("Inactive"));
      }
    }
    payload.set(
        "custom_attributes",
        json.has("customAttributes")
            ? json.get("customAttributes").deepCopy()
            : Json.object().arrayNode());
    payload.put("created_at", Moments.millis(Moments.parse(json.path("createdAt").asText())));
    return payload;
  }

  /** A person as webhooks have them; null if there is none. */
  @Nullable ObjectNode user(@Nullable String id) {
    ObjectNode person = world.person(id);
    if (person == null) {
      return null;
    }
    boolean member = world.endUsers.find(String.valueOf(id)) == null;
    ObjectNode user = Json.object().put("id", id);
    user.put("name", person.path("displayName").asText(null));
    user.put("email", person.path("email").asText(null));
    user.put("phone", person.path("phoneNumber").asText(null));
    user.putArray("roles").add(member ? "Agent" : "Enduser");
    return user.put("user_type", member ? "Member" : "Contact");
  }

  static String status(String state) {
    return state.equals("AwaitingPending") ? "PENDING" : upperSnake(state);
  }

  static String upperSnake(String word) {
    return word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
