package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The messages of conversations. */
final class FakeMessages {
  private final World world;
  private final Happenings happenings;

  FakeMessages(World world, Happenings happenings) {
    this.world = world;
    this.happenings = happenings;
  }

  void add(Routes routes) {
    routes
        .on(
            "GET /conversations/{}/messages",
            request ->
                FakeAnswer.data(
                    Json.array(world.conversation(request.path(0)).messages).deepCopy()))
        .on("POST /conversations/{}/messages", this::post);
  }

  private FakeAnswer post(Exchange request) {
    FakeConversation conversation = world.conversation(request.path(0));
    JsonNode body = request.body();
    checkExternalId(body);
    if (body.has("agentId")) {
      world.acting(body.get("agentId").asText());
      if (conversation.assignee() == null) {
        throw Refusal.badRequest(
            "AddMessageError.EndUserNotFound: the agent has to claim the conversation before");
      }
    }
    return FakeAnswer.data(add(conversation, body));
  }

  /** Dixa takes an external id once. */
  void checkExternalId(JsonNode message) {
    String externalId = message.path("externalId").asText(null);
    boolean taken =
        externalId != null
            && world.conversations().stream()
                .flatMap(conversation -> conversation.messages.stream())
                .anyMatch(other -> externalId.equals(other.path("externalId").asText()));
    if (taken) {
      throw Refusal.badRequest("Duplicate externalId " + externalId);
    }
  }

  /** Adds a message in the form in which it is created, and answers what its creation answers. */
  ObjectNode add(FakeConversation conversation, JsonNode message) {
    boolean outbound = message.path("_type").asText().equals("Outbound");
    String author = outbound ? message.path("agentId").asText() : conversation.requester();
    String id = world.newId();
    ObjectNode added = Json.object().put("id", id).put("authorId", author);
    Json.copy(message, added, "externalId");
    added.put("createdAt", Moments.zoned(world.now()));
    added.set("attributes", attributes(conversation, message, outbound, author));
    conversation.messages.add(added);
    happenings.log(
        conversation,
        outbound ? "MessageAddedByAgent" : "MessageAddedByCustomer",
        author,
        Json.object().put("messageId", id));
    announce(conversation, message, outbound, id, author);
    ObjectNode created = Json.object();
    Json.copy(message, created, "content");
    created.put("direction", outbound ? "Outbound" : "Inbound").put("authorId", author);
    Json.copy(message, created, "externalId");
    return created.put("messageId", id).put("createdAt", Moments.millis(world.now()));
  }

  private ObjectNode attributes(
      FakeConversation conversation, JsonNode message, boolean outbound, String author) {
    String type = conversation.json().path("_type").asText();
    String tag = ConversationKind.messagesIn(type, conversation.channel());
    ObjectNode attributes = Json.object();
    if (tag.equals("EmailAttributes") || tag.equals("ContactFormAttributes")) {
      if (message.hasNonNull("content")) {
        ObjectNode content = attributes.putObject("emailContent");
        content.set("content", message.get("content"));
        content.put("_type", "Regular");
      }
      attributes.set("from", contact(author));
      attributes.putArray("to").add(contact(outbound ? conversation.requester() : ""));
      attributes.put("isAutoReply", false);
    } else {
      Json.copy(message, attributes, "content");
    }
    attributes.put("direction", outbound ? "Outbound" : "Inbound");
    if (!tag.equals("TranscriptAttributes")) {
      attributes.set("attachments", Json.array(Json.elements(message.path("attachments"))));
    }
    if (tag.equals("ChatAttributes")) {
      attributes.put("isAutomated", false);
    }
    return attributes.put("_type", tag);
  }

  private ObjectNode contact(String id) {
    ObjectNode person = world.person(id);
    ObjectNode contact = Json.object();
    contact.put(
        "email",
        person == null || !person.hasNonNull("email")
            ? "support@bikes.example.com"
            : person.get("email").asText());
    if (person != null && person.hasNonNull("displayName")) {
      contact.set("name", person.get("displayName"));
    }
    return contact;
  }

  private void announce(
      FakeConversation conversation, JsonNode message, boolean outbound, String id, String author) {
    String text = message.at("/content/value").asText("");
    String type = message.at("/content/_type").asText("Text");
    happenings.announce(
        "ConversationMessageAdded",
        conversation,
        data -> {
          data.put("message_id", id).put("text", text);
          data.put("direction", outbound ? "outbound" : "inbound");
          data.put("channel", Happenings.upperSnake(conversation.channel()));
          ObjectNode content = data.putObject("content").put("text", text);
          content.put("content_type", type.toUpperCase(Locale.ROOT));
          content.putNull("original_content_url").putNull("processed_content_url");
          data.set("attachments", Json.array(Json.elements(message.path("attachments"))));
          data.put("external_id", message.path("externalId").asText(null));
          data.put("created_at", Moments.millis(world.now()));
          data.set("author", happenings.user(author));
        });
  }
}
