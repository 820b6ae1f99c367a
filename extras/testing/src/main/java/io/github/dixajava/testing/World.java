package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** All that the fake knows. It starts empty; one thread at a time. */
final class World {
  private static final long FIRST_CONVERSATION = 40_211;

  final Examples examples;
  final Clock clock;
  final Shelf agents = new Shelf("agent");
  final Shelf endUsers = new Shelf("end user");
  final Shelf tags = new Shelf("tag");
  final Shelf queues = new Shelf("queue");
  final Shelf subscriptions = new Shelf("webhook subscription");
  final Shelf articles = new Shelf("article");
  final Shelf anonymizations = new Shelf("anonymization request");
  final Map<String, Set<String>> members = new LinkedHashMap<>();
  final FakeLog log;
  final WebhookDeliveries webhooks;

  private final Map<Long, FakeConversation> conversations = new TreeMap<>();
  private final SplittableRandom random = new SplittableRandom(20_931);
  private long nextConversation = FIRST_CONVERSATION;

  World(Examples examples, Clock clock, WebhookDeliveries webhooks) {
    this.examples = examples;
    this.clock = clock;
    this.webhooks = webhooks;
    this.log = new FakeLog();
  }

  /** Forgets everything. Ids go on where they were, so that none comes twice. */
  void clear() {
    for (Shelf shelf :
        List.of(agents, endUsers, tags, queues, subscriptions, articles, anonymizations)) {
      shelf.clear();
    }
    members.clear();
    conversations.clear();
    log.clear();
  }

  Instant now() {
    return clock.instant();
  }

  /** Like a random one, but the same in each run. */
  String newId() {
    long versioned = (random.nextLong() & ~0xF000L) | 0x4000L;
    return new UUID(versioned, (random.nextLong() >>> 2) | Long.MIN_VALUE).toString();
  }

  FakeConversation add(ObjectNode json) {
    FakeConversation conversation = new FakeConversation(json);
    conversations.put(conversation.id, conversation);
    nextConversation = Math.max(nextConversation, conversation.id + 1);
    return conversation;
  }

  long newConversationId() {
    return nextConversation++;
  }

  List<FakeConversation> conversations() {
    return List.copyOf(conversations.values());
  }

  @Nullable FakeConversation find(long id) {
    return conversations.get(id);
  }

  FakeConversation conversation(String id) {
    FakeConversation conversation = id.matches("\\d{1,18}") ? find(Long.parseLong(id)) : null;
    if (conversation == null) {
      throw Refusal.notFound("There is no conversation " + id);
    }
    return conversation;
  }

  /** An agent who acts, named in a body; end users may not. */
  ObjectNode acting(String id) {
    ObjectNode agent = agents.find(id);
    if (agent == null) {
      throw Refusal.badRequest(
          endUsers.find(id) == null
              ? "There is no agent " + id
              : "User " + id + " is not admin or agent");
    }
    return agent;
  }

  /** An end user or an agent. */
  @Nullable ObjectNode person(@Nullable String id) {
    if (id == null) {
      return null;
    }
    ObjectNode endUser = endUsers.find(id);
    return endUser == null ? agents.find(id) : endUser;
  }

  Set<String> membersOf(String queue) {
    return members.computeIfAbsent(queue, id -> new LinkedHashSet<>());
  }
}
