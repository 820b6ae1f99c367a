package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Anonymization: a request has been processed by the time that its status is asked for. */
final class FakeAnonymizations implements FakeOperations {
  private final FakeState state;

  FakeAnonymizations(FakeState state) {
    this.state = state;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "PATCH /endusers/{}/anonymize" ->
          FakeResponse.data(202, endUser(request.path(0), isForced(request)));
      case "PATCH /conversations/{}/anonymize" ->
          FakeResponse.data(202, conversation(request.path(0), isForced(request)));
      case "PATCH /conversations/{}/messages/{}/anonymize" -> message(request);
      case "POST /anonymization" -> deprecated(request);
      case "GET /anonymization/request/{}" -> status(request);
      default -> null;
    };
  }

  private static boolean isForced(OperationRequest request) {
    return "true".equals(request.query("force"));
  }

  private JsonObject endUser(String id, boolean force) {
    JsonObject user = state.endUsers.inPath(id);
    List<FakeConversation> conversations =
        state.conversations().stream()
            .filter(conversation -> conversation.requester().equals(id))
            .toList();
    conversations.forEach(conversation -> checkClosed(conversation, force));
    conversations.forEach(this::anonymize);
    Json.retain(user, "id", "createdAt");
    Json.set(user, "displayName", "Anonymized", "customAttributes", List.of());
    return request("User", id);
  }

  private JsonObject conversation(String id, boolean force) {
    FakeConversation conversation = state.conversation(id);
    checkClosed(conversation, force);
    anonymize(conversation);
    return request("Conversation", id);
  }

  private static void checkClosed(FakeConversation conversation, boolean force) {
    if (conversation.isOpen() && !force) {
      throw Refusal.conflict("Conversation " + conversation.id + " is not closed");
    }
  }

  private void anonymize(FakeConversation conversation) {
    JsonObject rest = conversation.json().deepCopy();
    Json.retain(
        rest,
        "id",
        "requesterId",
        "channel",
        "createdAt",
        "direction",
        "state",
        "stateUpdatedAt",
        "link");
    conversation.replace(
        Json.set(
            rest,
            "anonymizedAt",
            Timestamps.seconds(state.now()),
            "_type",
            "AnonymizedConversation"));
    conversation.messages.forEach(FakeAnonymizations::blank);
    conversation.notes.forEach(note -> Json.set(note, "message", ""));
  }

  private static void blank(JsonObject message) {
    Json.objectIn(message, "attributes")
        .keySet()
        .removeAll(List.of("content", "emailContent", "attachments"));
  }

  private FakeResponse message(OperationRequest request) {
    FakeConversation conversation = state.conversation(request.path(0));
    String id = request.path(1);
    conversation.messages.stream()
        .filter(candidate -> Json.text(candidate, "id").equals(id))
        .findFirst()
        .ifPresentOrElse(
            FakeAnonymizations::blank,
            () -> {
              throw Refusal.notFound("There is no message " + id);
            });
    return FakeResponse.data(202, request("Message", conversation.id + "_" + id));
  }

  /** The deprecated operation for users and conversations. */
  private FakeResponse deprecated(OperationRequest request) {
    JsonElement body = request.body();
    String id = Json.text(body, "entityId");
    boolean force = Json.isTrue(body, "forceAnonymization");
    return FakeResponse.data(
        Json.text(body, "_type").equals("Conversation")
            ? conversation(id, force)
            : endUser(id.toLowerCase(Locale.ROOT), force));
  }

  private JsonObject request(String type, String target) {
    JsonObject request =
        Json.of(
            "id",
            state.newId(),
            "entityType",
            type + "AnonymizationType",
            "_type",
            type,
            "initiatedAt",
            Timestamps.zoned(state.now()),
            "targetEntityId",
            target,
            "requestedBy",
            FakeState.NOBODY);
    return state.anonymizations.put(request).deepCopy();
  }

  private FakeResponse status(OperationRequest request) {
    JsonObject known = state.anonymizations.inPath(request.path(0));
    Json.set(known, "processedAt", Timestamps.zoned(state.now()));
    return FakeResponse.data(known.deepCopy());
  }
}
