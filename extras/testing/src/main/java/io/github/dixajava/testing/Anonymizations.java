package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Anonymization: a request is processed by the time that somebody asks for it. */
final class Anonymizations {
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  private final World world;

  Anonymizations(World world) {
    this.world = world;
  }

  void add(Routes routes) {
    routes
        .on(
            "PATCH /endusers/{}/anonymize",
            request -> new FakeAnswer(202, Json.data(user(request.path(0), force(request)))))
        .on(
            "PATCH /conversations/{}/anonymize",
            request ->
                new FakeAnswer(202, Json.data(conversation(request.path(0), force(request)))))
        .on("PATCH /conversations/{}/messages/{}/anonymize", this::message)
        .on("POST /anonymization", this::older)
        .on("GET /anonymization/request/{}", this::status);
  }

  private static boolean force(Exchange request) {
    return "true".equals(request.query("force"));
  }

  private ObjectNode user(String id, boolean force) {
    ObjectNode user = world.endUsers.named(id);
    List<FakeConversation> conversations =
        world.conversations().stream()
            .filter(conversation -> conversation.requester().equals(id))
            .toList();
    conversations.forEach(conversation -> checkClosed(conversation, force));
    conversations.forEach(this::anonymize);
    user.retain("id", "createdAt");
    user.put("displayName", "Anonymized").putArray("customAttributes");
    return request("User", id);
  }

  private ObjectNode conversation(String id, boolean force) {
    FakeConversation conversation = world.conversation(id);
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
    ObjectNode rest = Json.object();
    Json.copy(
        conversation.json(),
        rest,
        "id",
        "requesterId",
        "channel",
        "createdAt",
        "direction",
        "state",
        "stateUpdatedAt",
        "link");
    rest.put("anonymizedAt", Moments.seconds(world.now()));
    conversation.replace(rest.put("_type", "AnonymizedConversation"));
    conversation.messages.forEach(Anonymizations::blank);
    conversation.notes.forEach(note -> note.put("message", ""));
  }

  private static void blank(ObjectNode message) {
    ObjectNode attributes = message.withObject("attributes");
    attributes.remove(List.of("content", "emailContent", "attachments"));
  }

  private FakeAnswer message(Exchange request) {
    FakeConversation conversation = world.conversation(request.path(0));
    String id = request.path(1);
    ObjectNode message =
        conversation.messages.stream()
            .filter(candidate -> candidate.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("There is no message " + id));
    blank(message);
    return new FakeAnswer(202, Json.data(request("Message", conversation.id + "_" + id)));
  }

  private FakeAnswer older(Exchange request) {
    String id = request.body().path("entityId").asText();
    boolean force = request.body().path("forceAnonymization").asBoolean();
    String type = request.body().path("_type").asText("User");
    return FakeAnswer.data(
        type.equals("Conversation")
            ? conversation(id, force)
            : user(id.toLowerCase(Locale.ROOT), force));
  }

  private ObjectNode request(String type, String target) {
    ObjectNode request = Json.object().put("id", world.newId());
    request.put("entityType", type + "AnonymizationType").put("_type", type);
    request.put("initiatedAt", Moments.zoned(world.now())).put("targetEntityId", target);
    request.put("requestedBy", NOBODY);
    return world.anonymizations.put(request).deepCopy();
  }

  private FakeAnswer status(Exchange request) {
    ObjectNode known = world.anonymizations.named(request.path(0));
    return FakeAnswer.data(known.put("processedAt", Moments.zoned(world.now())).deepCopy());
  }
}
