package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of a conversation. */
final class ConversationRoutes {
  private final World world;
  private final FakeConversations conversations;
  private final FakeMessages messages;
  private final Happenings happenings;

  ConversationRoutes(
      World world, FakeConversations conversations, FakeMessages messages, Happenings happenings) {
    this.world = world;
    this.conversations = conversations;
    this.messages = messages;
    this.happenings = happenings;
  }

  void add(Routes routes) {
    routes
        .on("POST /conversations", this::create)
        .on("POST /conversations/import", this::importOne)
        .on("GET /conversations/{}", request -> FakeAnswer.data(whole(named(request))))
        .on("PUT /conversations/{}/close", this::close)
        .on("PUT /conversations/{}/reopen", this::reopen)
        .on("PUT /conversations/{}/followup", this::followUp)
        .on("PUT /conversations/{}/claim", this::claim)
        .on("PUT /conversations/{}/transfer/queue", this::transfer)
        .on("PATCH /conversations/{}/custom-attributes", this::patchAttributes)
        .on("GET /conversations/activitylog", this::log)
        .on("GET /conversations/{}/activitylog", this::logOfOne)
        .on("GET /queues/conversation-position/{}", this::position);
  }

  private FakeConversation named(Exchange request) {
    return world.conversation(request.path(0));
  }

  static ObjectNode whole(FakeConversation conversation) {
    ObjectNode json = conversation.json().deepCopy();
    JsonNode tag = json.remove("_type");
    return json.set("_type", tag);
  }

  /** As lists have it, without custom attributes. */
  static ObjectNode brief(FakeConversation conversation) {
    ObjectNode json = whole(conversation);
    json.remove("customAttributes");
    return json;
  }

  private FakeAnswer create(Exchange request) {
    JsonNode body = request.body();
    String requester = body.path("requesterId").asText();
    requester(requester);
    JsonNode message = body.path("message");
    String agent = message.path("agentId").asText(null);
    if (agent != null) {
      world.acting(agent);
    }
    String queue = body.path("queueId").asText(null);
    if (queue != null) {
      world.queues.mentioned(queue);
    }
    messages.checkExternalId(message);
    ObjectNode details = body.deepCopy();
    if (details.has("emailIntegrationId")) {
      details.set("integrationEmail", details.get("emailIntegrationId"));
    }
    String direction =
        body.path("direction")
            .asText(message.path("_type").asText().equals("Outbound") ? "Outbound" : "Inbound");
    FakeConversation conversation =
        conversations.create(
            ConversationKind.toCreate(body.path("_type").asText()), requester, direction, details);
    if (queue != null) {
      conversations.enqueue(conversation, queue);
    }
    conversations.created(conversation, agent);
    if (!message.isMissingNode()) {
      messages.add(conversation, message);
    }
    return FakeAnswer.created(Json.object().put("id", conversation.id));
  }

  private void requester(String id) {
    if (world.person(id) == null) {
      throw Refusal.badRequest("There is no end user " + id);
    }
  }

  private FakeAnswer importOne(Exchange request) {
    JsonNode body = request.body();
    String requester = body.path("requesterId").asText();
    requester(requester);
    body.path("messages").forEach(messages::checkExternalId);
    FakeConversation conversation =
        conversations.create(
            ConversationKind.imported(body.path("genericChannelName").asText()),
            requester,
            body.path("direction").asText("Inbound"),
            body);
    conversations.created(conversation, null);
    for (JsonNode message : body.path("messages")) {
      ObjectNode plain = message.deepCopy();
      plain.put("_type", message.path("_type").asText().replace("Import", ""));
      messages.add(conversation, plain);
    }
    return FakeAnswer.created(Json.object().put("id", conversation.id));
  }

  /** Who acts, if the body says so; it has to be an agent. */
  private @Nullable String acting(Exchange request, String property) {
    String id = request.text(property);
    return id == null ? null : world.acting(id).path("id").asText();
  }

  private FakeAnswer close(Exchange request) {
    conversations.close(named(request), acting(request, "userId"));
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer reopen(Exchange request) {
    conversations.reopen(named(request), acting(request, "userId"));
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer followUp(Exchange request) {
    conversations.followUp(named(request), acting(request, "userId"));
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer claim(Exchange request) {
    FakeConversation conversation = named(request);
    String agent = String.valueOf(acting(request, "agentId"));
    String before = conversation.assignee();
    if (before != null && !before.equals(agent) && !request.body().path("force").asBoolean()) {
      throw Refusal.conflict(
          "Conversation " + conversation.id + " is already assigned to agent " + before);
    }
    conversations.claim(conversation, agent);
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer transfer(Exchange request) {
    FakeConversation conversation = named(request);
    ObjectNode queue = world.queues.mentioned(String.valueOf(request.text("queueId")));
    conversations.transfer(conversation, queue, acting(request, "userId"));
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer patchAttributes(Exchange request) {
    FakeConversation conversation = named(request);
    JsonNode attributes = FakeAttributes.patch(world, conversation.json(), request.body());
    ObjectNode updated = Json.object();
    updated.set("updatedAttributeIds", Json.texts(List.copyOf(fieldNames(request.body()))));
    updated.putObject("updatedAttributeValues");
    happenings.log(conversation, "ConversationCustomAttributesUpdated", null, updated);
    happenings.announce("ConversationCustomAttributeUpdated", conversation);
    return FakeAnswer.data(attributes);
  }

  private static List<String> fieldNames(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private FakeAnswer log(Exchange request) {
    String from = request.query("fromDatetime");
    String to = request.query("toDatetime");
    return FakeAnswer.data(
        Json.array(
            world.log.between(
                from == null ? null : Moments.parse(from), to == null ? null : Moments.parse(to))));
  }

  private FakeAnswer logOfOne(Exchange request) {
    return FakeAnswer.data(Json.array(world.log.of(named(request).id)));
  }

  private FakeAnswer position(Exchange request) {
    FakeConversation conversation = named(request);
    String queue = conversation.queue();
    if (queue == null) {
      throw Refusal.notFound("Conversation " + conversation.id + " waits in no queue");
    }
    long before =
        world.conversations().stream()
            .filter(FakeConversation::isOpen)
            .filter(other -> queue.equals(other.queue()) && other.assignee() == null)
            .filter(other -> queuedAt(other).compareTo(queuedAt(conversation)) < 0)
            .count();
    return FakeAnswer.data(
        Json.object().put("position", before + 1).put("queuedAt", queuedAt(conversation)));
  }

  private static String queuedAt(FakeConversation conversation) {
    return conversation.json().at("/queue/queuedAt").asText();
  }
}
