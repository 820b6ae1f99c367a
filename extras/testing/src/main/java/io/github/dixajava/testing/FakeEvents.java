package io.github.dixajava.testing;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what happens in a conversation into the activity log, and sends webhooks for it. */
final class FakeEvents {
  private final FakeState state;

  FakeEvents(FakeState state) {
    this.state = state;
  }

  /** Adds an entry to the log; the tag of the attributes follows from the type. */
  void log(
      FakeConversation conversation,
      String type,
      @Nullable String author,
      @Nullable JsonObject attributes) {
    JsonObject person = state.person(author);
    state.log.add(
        state.newId(),
        conversation.id,
        state.now(),
        type,
        person == null ? null : reference(person),
        attributes == null ? null : Json.set(attributes, "_type", attributesTag(type)));
  }

  /** The case of the union of attributes that an entry of a type has. */
  static String attributesTag(String type) {
    for (String shared :
        List.of("ConversationCreated", "MessageAdded", "Transfer", "ConversationLinked")) {
      if (type.startsWith(shared)) {
        return (shared.equals("Transfer") ? "ConversationTransferred" : shared) + "Attribute";
      }
    }
    return (type.equals("ConversationAutoreplySent") ? "ConversationAutoReplySent" : type)
        + "Attribute";
  }

  /** A person as the activity log has them. */
  static JsonObject reference(JsonObject person) {
    JsonObject reference =
        Json.of("id", Json.get(person, "id"), "name", Json.get(person, "displayName"));
    return Json.copy(person, reference, "email", "phoneNumber");
  }

  /** The person with an id as the activity log has them, known or not. */
  JsonObject reference(String id) {
    JsonObject person = state.person(id);
    return person == null ? Json.of("id", id, "name", "") : reference(person);
  }

  /**
   * Sends an event to its subscriptions.
   *
   * @param namesAndValues what the data has beside the conversation, alternately
   */
  void announce(String event, FakeConversation conversation, @Nullable Object... namesAndValues) {
    state.webhooks.announce(
        state,
        event,
        () -> {
          JsonObject data = Json.of("conversation", payload(conversation));
          Json.withNulls(namesAndValues)
              .entrySet()
              .forEach(e -> data.add(e.getKey(), e.getValue()));
          return data;
        });
  }

  private JsonObject payload(FakeConversation conversation) {
    JsonObject json = conversation.json();
    String queueId = conversation.queue();
    JsonObject queue = queueId == null ? null : state.queues.find(queueId);
    String createdAt = Json.text(json, "createdAt");
    return Json.withNulls(
        "csid", conversation.id,
        "channel", upperSnakeCase(conversation.channel()),
        "status", status(conversation.state()),
        "direction", upperSnakeCase(Json.text(json, "direction")),
        "queue", queue == null ? null : Json.copy(queue, new JsonObject(), "id", "name"),
        "contact_point", Json.find(json, "integrationEmail"),
        "requester", user(conversation.requester()),
        "assignee", user(conversation.assignee()),
        "subject", Json.find(json, "subject"),
        "tags", tags(conversation),
        "custom_attributes", Json.array(Json.list(json, "customAttributes")).deepCopy(),
        "created_at", Timestamps.millis(Timestamps.parse(createdAt)));
  }

  private List<JsonObject> tags(FakeConversation conversation) {
    List<JsonObject> tags = new ArrayList<>();
    for (String id : conversation.tags) {
      JsonObject tag = state.tags.find(id);
      if (tag != null) {
        boolean deactivated = Json.text(tag, "state").equals("Inactive");
        tags.add(Json.of("id", id, "name", Json.text(tag, "name"), "is_deactivated", deactivated));
      }
    }
    return tags;
  }

  /** A person as webhooks have them; null if there is none. */
  @Nullable JsonObject user(@Nullable String id) {
    JsonObject person = state.person(id);
    if (person == null) {
      return null;
    }
    boolean isAgent = state.endUsers.find(String.valueOf(id)) == null;
    return Json.withNulls(
        "id", id,
        "name", Json.find(person, "displayName"),
        "email", Json.find(person, "email"),
        "phone", Json.find(person, "phoneNumber"),
        "roles", List.of(isAgent ? "Agent" : "Enduser"),
        "user_type", isAgent ? "Member" : "Contact");
  }

  /** The state of a conversation as webhooks and the search have it. */
  static String status(String state) {
    return state.equals("AwaitingPending") ? "PENDING" : upperSnakeCase(state);
  }

  static String upperSnakeCase(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
