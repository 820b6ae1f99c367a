package io.github.dixajava.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the fake remembers. It starts empty. Callers hold its monitor. */
final class FakeState {
  /** The user who is named where the fake does not know who acted. */
  static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  private static final long FIRST_CONVERSATION = 40_211;

  final Examples examples;
  final WebhookDeliveries webhooks;
  final FakeTable agents = new FakeTable("agent");
  final FakeTable endUsers = new FakeTable("end user");
  final FakeTable tags = new FakeTable("tag");
  final FakeTable queues = new FakeTable("queue");
  final FakeTable subscriptions = new FakeTable("webhook subscription");
  final FakeTable articles = new FakeTable("article");
  final FakeTable collections = new FakeTable("collection");
  final FakeTable categories = new FakeTable("category");
  final FakeTable anonymizations = new FakeTable("anonymization request");
  final FakeActivityLog log = new FakeActivityLog();

  private final Clock clock;
  private final Map<String, Set<String>> queueMembers = new LinkedHashMap<>();
  private final Map<Long, FakeConversation> conversations = new TreeMap<>();
  private final SplittableRandom random = new SplittableRandom(20_931);
  private long nextConversation = FIRST_CONVERSATION;

  FakeState(Examples examples, Clock clock, WebhookDeliveries webhooks) {
    this.examples = examples;
    this.clock = clock;
    this.webhooks = webhooks;
  }

  /** Forgets everything. Ids continue where they were, so that none comes twice. */
  synchronized void clear() {
    List.of(
            agents,
            endUsers,
            tags,
            queues,
            subscriptions,
            articles,
            collections,
            categories,
            anonymizations)
        .forEach(FakeTable::clear);
    queueMembers.clear();
    conversations.clear();
    log.clear();
  }

  Instant now() {
    return clock.instant();
  }

  /** Looks random, but is the same in each run. */
  String newId() {
    long versioned = (random.nextLong() & ~0xF000L) | 0x4000L;
    return new UUID(versioned, (random.nextLong() >>> 2) | Long.MIN_VALUE).toString();
  }

  long newConversationId() {
    return nextConversation++;
  }

  FakeConversation add(JsonObject json) {
    FakeConversation conversation = new FakeConversation(json);
    conversations.put(conversation.id, conversation);
    return conversation;
  }

  List<FakeConversation> conversations() {
    return List.copyOf(conversations.values());
  }

  @Nullable FakeConversation findConversation(long id) {
    return conversations.get(id);
  }

  /**
   * The conversation that a request names.
   *
   * @throws Refusal with 404 if there is none
   */
  FakeConversation conversation(String id) {
    FakeConversation found = id.matches("\\d{1,18}") ? findConversation(Long.parseLong(id)) : null;
    if (found == null) {
      throw Refusal.notFound("There is no conversation " + id);
    }
    return found;
  }

  /**
   * The id of an agent whom a body names as the one who acts.
   *
   * @throws Refusal with 400 if there is none, or if it is an end user
   */
  String acting(String id) {
    JsonObject agent = agents.find(id);
    if (agent == null) {
      throw Refusal.badRequest(
          endUsers.find(id) == null
              ? "There is no agent " + id
              : "User " + id + " is not admin or agent");
    }
    return Json.text(agent, "id");
  }

  /** An end user or an agent. */
  @Nullable JsonObject person(@Nullable String id) {
    if (id == null) {
      return null;
    }
    JsonObject endUser = endUsers.find(id);
    return endUser == null ? agents.find(id) : endUser;
  }

  /** The ids of the agents in a queue. */
  Set<String> membersOf(String queue) {
    return queueMembers.computeIfAbsent(queue, id -> new LinkedHashSet<>());
  }

  /** Sets the custom attributes that have a value, clears the others, and returns a copy of all. */
  JsonArray patchCustomAttributes(JsonObject owner, JsonObject changes) {
    JsonArray attributes = Json.array(Json.list(owner, "customAttributes"));
    owner.add("customAttributes", attributes);
    for (String id : changes.keySet()) {
      JsonElement value = changes.get(id);
      attributes.asList().removeIf(present -> Json.text(present, "id").equals(id));
      if (!value.isJsonNull() && !(value instanceof JsonArray none && none.isEmpty())) {
        attributes.add(customAttribute(id, value));
      }
    }
    return attributes.deepCopy();
  }

  /** With the name that the definitions have for it, else one made from its id. */
  private JsonObject customAttribute(String id, JsonElement value) {
    JsonElement definition =
        examples
            .entries("GET /custom-attributes")
            .filter(candidate -> Json.text(candidate, "id").equals(id))
            .findFirst()
            .orElseGet(() -> Json.of("label", "Attribute " + id, "identifier", "attribute_" + id));
    return Json.of(
        "id",
        id,
        "name",
        Json.get(definition, "label"),
        "identifier",
        Json.get(definition, "identifier"),
        "value",
        value);
  }
}
