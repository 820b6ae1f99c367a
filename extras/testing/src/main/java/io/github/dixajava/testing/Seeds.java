package io.github.dixajava.testing;

import com.google.gson.JsonObject;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.QueueDefinition;
import io.github.dixajava.model.Tag;
import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.model.WebhookSubscription;
import io.github.dixajava.webhook.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What tests put into the state beforehand, for which no webhooks are sent. */
final class Seeds {
  private final FakeState state;
  private final FakeConversations conversations;
  private final FakeMessages messages;
  private final FakeTags tags;
  private final FakeQueues queues;
  private final FakeArticles articles;
  private final FakeSubscriptions subscriptions;
  private final List<FakeOperations> operations;

  Seeds(FakeState state, FakePages pages) {
    FakeEvents events = new FakeEvents(state);
    this.state = state;
    messages = new FakeMessages(state, events);
    conversations = new FakeConversations(state, events, messages, pages);
    tags = new FakeTags(state, events);
    queues = new FakeQueues(state);
    articles = new FakeArticles(state);
    subscriptions = new FakeSubscriptions(state);
    operations =
        List.of(
            FakeUsers.agents(state),
            FakeUsers.endUsers(state),
            conversations,
            messages,
            tags,
            queues,
            articles,
            new FakeKnowledgeBase(state),
            subscriptions,
            new FakeRatings(state, events),
            new FakeAnonymizations(state),
            new FakeSearch(state));
  }

  /** All operations on the state. */
  List<FakeOperations> operations() {
    return operations;
  }

  private <T> T seed(Supplier<T> seeding) {
    synchronized (state) {
      return state.webhooks.silently(seeding);
    }
  }

  EndUser endUser(Consumer<EndUser.Builder> changes) {
    return seed(
        () -> {
          String id = state.newId();
          EndUser.Builder builder =
              EndUser.builder()
                  .id(UUID.fromString(id))
                  .createdAt(state.now())
                  .displayName("End user " + id.substring(0, 4))
                  .email("end-user-" + id.substring(0, 4) + "@example.org");
          changes.accept(builder);
          EndUser user = builder.build();
          JsonObject json = Json.ofModel(user);
          Json.set(json, "customAttributes", Json.list(json, "customAttributes"));
          state.endUsers.put(Json.set(json, "createdAt", Timestamps.seconds(user.createdAt())));
          return user;
        });
  }

  Agent agent(Consumer<Agent.Builder> changes) {
    return seed(
        () -> {
          String id = state.newId();
          Agent.Builder builder =
              Agent.builder()
                  .id(UUID.fromString(id))
                  .createdAt(state.now())
                  .displayName("Agent " + id.substring(0, 4))
                  .email("agent-" + id.substring(0, 4) + "@bikes.example.com");
          changes.accept(builder);
          Agent agent = builder.build();
          String createdAt = Timestamps.seconds(agent.createdAt());
          state.agents.put(Json.set(Json.ofModel(agent), "createdAt", createdAt));
          return agent;
        });
  }

  Tag tag(String name) {
    return seed(() -> Json.toModel(tags.create(Json.of("name", name)), Tag.class));
  }

  QueueDefinition queue(Consumer<QueueDefinition.Builder> changes) {
    return seed(
        () -> {
          JsonObject template = queues.create(Json.of("name", "Queue"));
          QueueDefinition.Builder builder =
              Json.toModel(template, QueueDefinition.class).toBuilder();
          changes.accept(builder);
          QueueDefinition queue = builder.build();
          state.queues.put(Json.ofModel(queue));
          return queue;
        });
  }

  void queueMembers(UUID queue, UUID... agents) {
    seed(
        () -> {
          state.queues.inBody(queue.toString());
          for (UUID agent : agents) {
            state.membersOf(queue.toString()).add(state.acting(agent.toString()));
          }
          return queue;
        });
  }

  long conversation(Consumer<ConversationSeed> changes) {
    ConversationSeed seed = new ConversationSeed();
    changes.accept(seed);
    return seed(
        () -> {
          String requester = seed.hasRequester() ? "" : endUser(user -> {}).id().toString();
          var stage = new ConversationSeed.Stage(state, conversations, messages, tags);
          return seed.plant(stage, requester).id;
        });
  }

  UUID article(String title, String html) {
    return seed(
        () -> {
          JsonObject translation = Json.of("languageId", "en", "title", title, "content", html);
          JsonObject article = articles.create(Json.of("translations", List.of(translation)));
          articles.publish(article);
          return UUID.fromString(Json.text(article, "id"));
        });
  }

  WebhookSubscription webhook(String url, String secret, List<String> events) {
    WebhookSecret.of(secret);
    for (String event : events) {
      if (!WebhookEvent.knownValues().contains(WebhookEvent.of(event))) {
        throw new IllegalArgumentException(
            "events must be among " + WebhookEvent.knownValues() + ", but was " + event);
      }
    }
    return seed(
        () ->
            Json.toModel(
                subscriptions.create(
                    Json.of("name", "Webhook to " + url, "url", url, "events", events), secret),
                WebhookSubscription.class));
  }

  void activityLog(int entries) {
    seed(
        () -> {
          new ActivityGenerator(state, conversations, tags).generate(entries);
          return entries;
        });
  }

  String activityLogEntry(Instant time) {
    return seed(
        () -> {
          String id = state.newId();
          JsonObject attributes = Json.of("message", "At " + time, "_type", "NoteAddedAttribute");
          long conversation = conversation(c -> {});
          state.log.add(id, conversation, time, "NoteAdded", null, attributes);
          return id;
        });
  }
}
