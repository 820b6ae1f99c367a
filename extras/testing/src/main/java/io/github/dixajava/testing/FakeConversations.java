package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to conversations, whether a request asks for it or a test prepares it, and the
 * operations for it.
 */
final class FakeConversations implements FakeOperations {
  private static final String ONE = "/conversations/{}";
  private static final int MAX_CHILDREN = 100;

  private final FakeState state;
  private final FakeEvents events;
  private final FakeMessages messages;
  private final FakePages pages;

  FakeConversations(FakeState state, FakeEvents events, FakeMessages messages, FakePages pages) {
    this.state = state;
    this.events = events;
    this.messages = messages;
    this.pages = pages;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "POST /conversations" -> create(request);
      case "POST /conversations/import" -> importOne(request);
      case "GET " + ONE -> FakeResponse.data(named(request).whole());
      case "PUT " + ONE + "/close" -> change(request, this::close);
      case "PUT " + ONE + "/reopen" -> change(request, this::reopen);
      case "PUT " + ONE + "/followup" -> change(request, this::followUp);
      case "PUT " + ONE + "/claim" -> claim(request);
      case "PUT " + ONE + "/transfer/queue" -> transfer(request);
      case "PUT " + ONE + "/link" -> link(request);
      case "GET " + ONE + "/linked" -> linked(request);
      case "PATCH " + ONE + "/custom-attributes" -> patchAttributes(request);
      case "GET " + ONE + "/activitylog" -> FakeResponse.data(state.log.of(named(request).id));
      case "GET /conversations/activitylog" -> log(request);
      case "GET /queues/conversation-position/{}" -> position(request);
      default -> null;
    };
  }

  private FakeConversation named(OperationRequest request) {
    return state.conversation(request.path(0));
  }

  /** A conversation with what its kind needs; the details may add to that or replace it. */
  FakeConversation create(
      FakeConversation.Kind kind,
      String requester,
      String direction,
      @Nullable JsonElement details) {
    String now = Timestamps.seconds(state.now());
    JsonObject json =
        Json.of(
            "id", state.newConversationId(),
            "requesterId", requester,
            "channel", kind.channel(),
            "createdAt", now,
            "direction", direction,
            "state", "Open",
            "stateUpdatedAt", now);
    JsonObject template = state.examples.template("GET " + ONE, kind.type());
    template.remove("_type");
    template.entrySet().stream()
        .filter(required -> !json.has(required.getKey()))
        .toList()
        .forEach(required -> json.add(required.getKey(), required.getValue()));
    if (json.has("fromEmail")) {
      Json.set(json, "fromEmail", Json.get(state.person(requester), "email"));
    }
    Json.copy(details, json, "subject", "language", "browserInfo", "toEmail", "integrationEmail");
    Json.set(json, "customAttributes", List.of(), "_type", kind.type());
    return state.add(json);
  }

  /** Logs and announces the creation, once the conversation is complete. */
  void created(FakeConversation conversation, @Nullable String agent) {
    events.log(
        conversation,
        agent == null ? "ConversationCreatedByCustomer" : "ConversationCreatedByAgent",
        agent == null ? conversation.requester() : agent,
        Json.copy(conversation.json(), new JsonObject(), "subject"));
    events.announce("ConversationCreated", conversation);
  }

  private FakeResponse create(OperationRequest request) {
    JsonObject body = Json.object(request.body());
    JsonObject message = Json.object(body, "message");
    String requester = requester(body);
    String agent = Json.find(message, "agentId");
    if (agent != null) {
      state.acting(agent);
    }
    String queue = Json.find(body, "queueId");
    if (queue != null) {
      state.queues.inBody(queue);
    }
    messages.checkExternalId(message);
    JsonObject details = body.deepCopy();
    Json.set(details, "integrationEmail", Json.get(details, "emailIntegrationId"));
    String direction = Json.find(body, "direction");
    if (direction == null) {
      direction = Json.text(message, "_type").equals("Outbound") ? "Outbound" : "Inbound";
    }
    FakeConversation.Kind kind = FakeConversation.Kind.created(Json.text(body, "_type"));
    FakeConversation conversation = create(kind, requester, direction, details);
    if (queue != null) {
      enqueue(conversation, queue);
    }
    created(conversation, agent);
    if (!message.isEmpty()) {
      messages.add(conversation, message);
    }
    return FakeResponse.data(201, Json.of("id", conversation.id));
  }

  private FakeResponse importOne(OperationRequest request) {
    JsonObject body = Json.object(request.body());
    List<JsonElement> imported = Json.list(body, "messages");
    String requester = requester(body);
    imported.forEach(messages::checkExternalId);
    String direction = Json.find(body, "direction");
    FakeConversation conversation =
        create(
            FakeConversation.Kind.imported(Json.text(body, "genericChannelName")),
            requester,
            direction == null ? "Inbound" : direction,
            body);
    created(conversation, null);
    for (JsonElement each : imported) {
      JsonObject message = each.deepCopy().getAsJsonObject();
      String type = Json.text(message, "_type").replace("Import", "");
      messages.add(conversation, Json.set(message, "_type", type));
    }
    return FakeResponse.data(201, Json.of("id", conversation.id));
  }

  private String requester(JsonObject body) {
    String id = Json.text(body, "requesterId");
    if (state.person(id) == null) {
      throw Refusal.badRequest("There is no end user " + id);
    }
    return id;
  }

  private FakeResponse change(
      OperationRequest request, BiConsumer<FakeConversation, @Nullable String> change) {
    change.accept(named(request), acting(request, "userId"));
    return FakeResponse.NO_CONTENT;
  }

  /** Who acts, if the body says so; it has to be an agent. */
  private @Nullable String acting(OperationRequest request, String property) {
    String id = request.text(property);
    return id == null ? null : state.acting(id);
  }

  void close(FakeConversation conversation, @Nullable String agent) {
    if (conversation.isOpen()) {
      setState(conversation, "Closed");
      events.log(conversation, "ConversationClosed", agent, null);
      events.announce("ConversationClosed", conversation);
    }
  }

  private void reopen(FakeConversation conversation, @Nullable String agent) {
    if (!conversation.state().equals("Open")) {
      setState(conversation, "Open");
      events.log(conversation, "ConversationReopened", agent, null);
      events.announce("ConversationOpen", conversation);
    }
  }

  private void followUp(FakeConversation conversation, @Nullable String agent) {
    setState(conversation, "Pending");
    events.log(conversation, "FollowupAdded", agent, null);
    events.announce("ConversationPending", conversation);
  }

  private void setState(FakeConversation conversation, String name) {
    Json.set(conversation.json(), "state", name, "stateUpdatedAt", Timestamps.seconds(state.now()));
  }

  private FakeResponse claim(OperationRequest request) {
    FakeConversation conversation = named(request);
    String agent = String.valueOf(acting(request, "agentId"));
    String before = conversation.assignee();
    if (before != null && !before.equals(agent) && !Json.isTrue(request.body(), "force")) {
      throw Refusal.conflict(
          "Conversation " + conversation.id + " is already assigned to agent " + before);
    }
    claim(conversation, agent);
    return FakeResponse.NO_CONTENT;
  }

  void claim(FakeConversation conversation, String agent) {
    String now = Timestamps.seconds(state.now());
    Json.set(conversation.json(), "assignment", Json.of("agentId", agent, "assignedAt", now));
    events.log(conversation, "ConversationClaimed", agent, new JsonObject());
    events.announce("ConversationAssigned", conversation);
  }

  private FakeResponse transfer(OperationRequest request) {
    FakeConversation conversation = named(request);
    JsonObject queue = state.queues.inBody(String.valueOf(request.text("queueId")));
    transfer(conversation, queue, acting(request, "userId"));
    return FakeResponse.NO_CONTENT;
  }

  void transfer(FakeConversation conversation, JsonObject queue, @Nullable String agent) {
    for (String type : List.of("TransferInitiated", "TransferSuccessful")) {
      JsonObject attributes =
          Json.of(
              "transferType",
              "Queue",
              "destinationType",
              "Queue",
              "destinationId",
              Json.get(queue, "id"),
              "destinationLabel",
              Json.get(queue, "name"));
      events.log(conversation, type, agent, attributes);
    }
    enqueue(conversation, Json.text(queue, "id"));
    setState(conversation, "Open");
    events.announce("ConversationTransferred", conversation);
    events.announce("ConversationEnqueued", conversation, "queue", queue.deepCopy());
  }

  private void enqueue(FakeConversation conversation, String queue) {
    String now = Timestamps.seconds(state.now());
    Json.set(conversation.json(), "queue", Json.of("id", queue, "queuedAt", now));
    conversation.json().remove("assignment");
  }

  private FakeResponse position(OperationRequest request) {
    FakeConversation conversation = named(request);
    String queue = conversation.queue();
    if (queue == null) {
      throw Refusal.notFound("Conversation " + conversation.id + " waits in no queue");
    }
    long before =
        state.conversations().stream()
            .filter(FakeConversation::isOpen)
            .filter(other -> queue.equals(other.queue()) && other.assignee() == null)
            .filter(other -> queuedAt(other).compareTo(queuedAt(conversation)) < 0)
            .count();
    return FakeResponse.data(Json.of("position", before + 1, "queuedAt", queuedAt(conversation)));
  }

  private static String queuedAt(FakeConversation conversation) {
    return Json.text(conversation.json(), "queue", "queuedAt");
  }

  /** One parent for a child, no grandchildren, and a limited number of children. */
  private FakeResponse link(OperationRequest request) {
    FakeConversation child = named(request);
    FakeConversation parent = state.conversation(String.valueOf(request.text("parentId")));
    String type = String.valueOf(request.text("linkType"));
    if (child.id == parent.id) {
      throw Refusal.badRequest("Conversation " + child.id + " cannot be its own parent");
    }
    if (child.json().has("link") || parent.json().has("link") || !children(child).isEmpty()) {
      throw Refusal.badRequest("A child has one parent, and neither has other relatives");
    }
    if (children(parent).size() >= MAX_CHILDREN) {
      throw Refusal.badRequest("Conversation " + parent.id + " has 100 children already");
    }
    String linkType = type.equals("SideConversation") ? type : "FollowUp";
    Json.set(child.json(), "link", Json.of("parentId", parent.id, "_type", linkType));
    JsonObject both = Json.of("child", child.id, "parent", parent.id, "linkType", type);
    events.log(child, "ConversationLinkedToParent", null, both.deepCopy());
    events.log(parent, "ConversationLinkedFromChild", null, both);
    return FakeResponse.NO_CONTENT;
  }

  private List<FakeConversation> children(FakeConversation parent) {
    return state.conversations().stream()
        .filter(child -> Json.number(child.json(), "link", "parentId") == parent.id)
        .toList();
  }

  private FakeResponse linked(OperationRequest request) {
    FakeConversation conversation = named(request);
    FakeConversation parent =
        state.findConversation(Json.number(conversation.json(), "link", "parentId"));
    return FakeResponse.data(
        Stream.concat(Stream.ofNullable(parent), children(conversation).stream())
            .map(FakeConversation::brief)
            .toList());
  }

  private FakeResponse patchAttributes(OperationRequest request) {
    FakeConversation conversation = named(request);
    JsonObject changes = Json.object(request.body());
    JsonElement all = state.patchCustomAttributes(conversation.json(), changes);
    Set<String> changed = changes.keySet();
    events.log(
        conversation,
        "ConversationCustomAttributesUpdated",
        null,
        Json.of("updatedAttributeIds", changed, "updatedAttributeValues", new JsonObject()));
    events.announce("ConversationCustomAttributeUpdated", conversation);
    return FakeResponse.data(all);
  }

  private FakeResponse log(OperationRequest request) {
    String from = request.query("fromDatetime");
    String to = request.query("toDatetime");
    return FakeResponse.data(
        state.log.between(
            from == null ? null : Timestamps.parse(from),
            to == null ? null : Timestamps.parse(to),
            pages));
  }
}
