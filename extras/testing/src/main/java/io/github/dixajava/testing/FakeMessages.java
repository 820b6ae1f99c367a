package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The messages and internal notes of conversations. */
final class FakeMessages implements FakeOperations {
  private static final String MESSAGES = "/conversations/{}/messages";
  private static final String NOTES = "/conversations/{}/notes";
  private static final String TEAM_ADDRESS = "support@bikes.example.com";

  private final FakeState state;
  private final FakeEvents events;

  FakeMessages(FakeState state, FakeEvents events) {
    this.state = state;
    this.events = events;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "GET " + MESSAGES -> copies(named(request).messages);
      case "POST " + MESSAGES -> post(request);
      case "GET " + NOTES -> copies(named(request).notes);
      case "POST " + NOTES -> FakeResponse.data(addNote(named(request), request.body()));
      case "POST " + NOTES + "/bulk" -> addNotes(request);
      default -> null;
    };
  }

  private FakeConversation named(OperationRequest request) {
    return state.conversation(request.path(0));
  }

  private static FakeResponse copies(List<JsonObject> list) {
    return FakeResponse.data(Json.array(list).deepCopy());
  }

  private FakeResponse post(OperationRequest request) {
    FakeConversation conversation = named(request);
    JsonObject message = Json.object(request.body());
    checkExternalId(message);
    if (message.has("agentId")) {
      state.acting(Json.text(message, "agentId"));
      if (conversation.assignee() == null) {
        throw Refusal.badRequest(
            "AddMessageError.EndUserNotFound: the agent has to claim the conversation before");
      }
    }
    return FakeResponse.data(add(conversation, message));
  }

  /**
   * Dixa accepts an external id once.
   *
   * @throws Refusal if another message has the id
   */
  void checkExternalId(JsonElement message) {
    String externalId = Json.find(message, "externalId");
    if (externalId != null
        && state.conversations().stream()
            .flatMap(conversation -> conversation.messages.stream())
            .anyMatch(other -> externalId.equals(Json.find(other, "externalId")))) {
      throw Refusal.badRequest("Duplicate externalId " + externalId);
    }
  }

  /** Adds a message in the form in which it is created, and returns what its creation returns. */
  JsonObject add(FakeConversation conversation, JsonObject message) {
    boolean outbound = Json.text(message, "_type").equals("Outbound");
    String author = outbound ? Json.text(message, "agentId") : conversation.requester();
    String id = state.newId();
    conversation.messages.add(
        Json.of(
            "id", id,
            "authorId", author,
            "externalId", Json.get(message, "externalId"),
            "createdAt", Timestamps.zoned(state.now()),
            "attributes", attributes(conversation, message, outbound, author)));
    events.log(
        conversation,
        outbound ? "MessageAddedByAgent" : "MessageAddedByCustomer",
        author,
        Json.of("messageId", id));
    announce(conversation, message, outbound, id, author);
    return Json.of(
        "content",
        Json.get(message, "content"),
        "direction",
        outbound ? "Outbound" : "Inbound",
        "authorId",
        author,
        "externalId",
        Json.get(message, "externalId"),
        "messageId",
        id,
        "createdAt",
        Timestamps.millis(state.now()));
  }

  private JsonObject attributes(
      FakeConversation conversation, JsonObject message, boolean outbound, String author) {
    String tag = conversation.messageType();
    JsonElement content = Json.get(message, "content");
    JsonObject attributes = new JsonObject();
    if (tag.equals("EmailAttributes") || tag.equals("ContactFormAttributes")) {
      JsonObject email = content == null ? null : Json.of("content", content, "_type", "Regular");
      Json.set(
          attributes,
          "emailContent",
          email,
          "from",
          contact(author),
          "to",
          List.of(contact(outbound ? conversation.requester() : "")),
          "isAutoReply",
          false);
    } else {
      Json.set(attributes, "content", content);
    }
    Json.set(attributes, "direction", outbound ? "Outbound" : "Inbound");
    if (!tag.equals("TranscriptAttributes")) {
      Json.set(attributes, "attachments", Json.list(message, "attachments"));
    }
    if (tag.equals("ChatAttributes")) {
      Json.set(attributes, "isAutomated", false);
    }
    return Json.set(attributes, "_type", tag);
  }

  private JsonObject contact(String id) {
    JsonObject person = state.person(id);
    String email = Json.find(person, "email");
    return Json.of(
        "email", email == null ? TEAM_ADDRESS : email, "name", Json.get(person, "displayName"));
  }

  private void announce(
      FakeConversation conversation,
      JsonObject message,
      boolean outbound,
      String id,
      String author) {
    String text = Json.text(message, "content", "value");
    String type = Json.find(message, "content", "_type");
    events.announce(
        "ConversationMessageAdded",
        conversation,
        "message_id",
        id,
        "text",
        text,
        "direction",
        outbound ? "outbound" : "inbound",
        "channel",
        FakeEvents.upperSnakeCase(conversation.channel()),
        "content",
        Json.withNulls(
            "text",
            text,
            "content_type",
            type == null ? "TEXT" : type.toUpperCase(Locale.ROOT),
            "original_content_url",
            null,
            "processed_content_url",
            null),
        "attachments",
        Json.list(message, "attachments"),
        "external_id",
        Json.find(message, "externalId"),
        "created_at",
        Timestamps.millis(state.now()),
        "author",
        events.user(author));
  }

  private FakeResponse addNotes(OperationRequest request) {
    FakeConversation conversation = named(request);
    List<JsonObject> outcomes = new ArrayList<>();
    for (JsonElement note : Json.list(request.body(), "data")) {
      try {
        outcomes.add(FakeResponse.bulkSuccess(addNote(conversation, note)));
      } catch (Refusal refusal) {
        outcomes.add(FakeResponse.bulkFailure(Json.of("message", refusal.getMessage())));
      }
    }
    return FakeResponse.data(outcomes);
  }

  /** Adds a note, and returns what its creation returns, which differs from its form in lists. */
  JsonObject addNote(FakeConversation conversation, @Nullable JsonElement input) {
    String agent = Json.find(input, "agentId");
    String assignee = conversation.assignee();
    String author =
        agent != null
            ? state.acting(agent)
            : assignee == null ? conversation.requester() : assignee;
    String given = Json.find(input, "createdAt");
    Instant time = given == null ? state.now() : Timestamps.parse(given);
    String text = Json.text(input, "message");
    JsonObject note =
        Json.of(
            "id",
            state.newId(),
            "authorId",
            author,
            "createdAt",
            Timestamps.seconds(time),
            "csid",
            conversation.id,
            "message",
            text);
    conversation.notes.add(note);
    events.log(conversation, "NoteAdded", author, Json.of("message", text));
    events.announce(
        "ConversationNoteAdded",
        conversation,
        "note_id",
        Json.get(note, "id"),
        "text",
        text,
        "created_at",
        Timestamps.millis(time),
        "author",
        events.user(author));
    return Json.set(note.deepCopy(), "createdAt", Timestamps.zoned(time));
  }
}
