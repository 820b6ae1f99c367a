package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The internal notes of conversations. */
final class Notes {
  private final World world;
  private final Happenings happenings;

  Notes(World world, Happenings happenings) {
    this.world = world;
    this.happenings = happenings;
  }

  void add(Routes routes) {
    routes
        .on(
            "GET /conversations/{}/notes",
            request ->
                FakeAnswer.data(Json.array(world.conversation(request.path(0)).notes).deepCopy()))
        .on(
            "POST /conversations/{}/notes",
            request -> FakeAnswer.data(add(world.conversation(request.path(0)), request.body())))
        .on("POST /conversations/{}/notes/bulk", this::bulk);
  }

  private FakeAnswer bulk(Exchange request) {
    FakeConversation conversation = world.conversation(request.path(0));
    List<JsonNode> outcomes = new ArrayList<>();
    for (JsonNode note : request.body().path("data")) {
      try {
        outcomes.add(BulkOutcomes.success(add(conversation, note)));
      } catch (Refusal refusal) {
        outcomes.add(BulkOutcomes.failure(Json.object().put("message", refusal.getMessage())));
      }
    }
    return FakeAnswer.data(Json.array(outcomes));
  }

  /**
   * Adds a note and answers it in the form of its creation, which differs from that of the list.
   */
  ObjectNode add(FakeConversation conversation, JsonNode input) {
    String author =
        input.hasNonNull("agentId")
            ? world.acting(input.get("agentId").asText()).path("id").asText()
            : conversation.assignee() == null ? conversation.requester() : conversation.assignee();
    Instant time =
        input.hasNonNull("createdAt")
            ? Moments.parse(input.get("createdAt").asText())
            : world.now();
    String text = input.path("message").asText();
    ObjectNode note = Json.object().put("id", world.newId()).put("authorId", author);
    note.put("createdAt", Moments.seconds(time)).put("csid", conversation.id);
    note.put("message", text);
    conversation.notes.add(note);
    happenings.log(conversation, "NoteAdded", author, Json.object().put("message", text));
    happenings.announce(
        "ConversationNoteAdded",
        conversation,
        data -> {
          data.set("note_id", note.get("id"));
          data.put("text", text).put("created_at", Moments.millis(time));
          data.set("author", happenings.user(author));
        });
    return note.deepCopy().put("createdAt", Moments.zoned(time));
  }
}
