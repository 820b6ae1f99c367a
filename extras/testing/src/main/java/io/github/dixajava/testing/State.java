package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.QueueDefinition;
import io.github.dixajava.model.Tag;
import io.github.dixajava.model.WebhookSubscription;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What tests prepare, and the operations that read and change it. */
final class State {
  private final World world;
  private final Happenings happenings;
  private final FakeConversations conversations;
  private final FakeMessages messages;
  private final Notes notes;
  private final FakeTags tags;
  private final FakeQueues queues;
  private final Articles articles;
  private final Subscriptions subscriptions;
  private final Routes routes = new Routes();

  State(World world) {
    this.world = world;
    happenings = new Happenings(world);
    conversations = new FakeConversations(world, happenings);
    messages = new FakeMessages(world, happenings);
    notes = new Notes(world, happenings);
    tags = new FakeTags(world, happenings);
    queues = new FakeQueues(world);
    articles = new Articles(world);
    subscriptions = new Subscriptions(world);
    UserRoutes.agents(world, routes);
    UserRoutes.endUsers(world, routes);
    new ConversationRoutes(world, conversations, messages, happenings).add(routes);
    messages.add(routes);
    notes.add(routes);
    tags.add(routes);
    new FakeRatings(world, happenings).add(routes);
    new Links(world, happenings).add(routes);
    queues.add(routes);
    articles.add(routes);
    subscriptions.add(routes);
    new Anonymizations(world).add(routes);
    new FakeSearch(world).add(routes);
  }

  World world() {
    return world;
  }

  Routes routes() {
    return routes;
  }

  void clear() {
    synchronized (world) {
      world.clear();
    }
  }

  /** Prepares something, of which webhooks do not hear. */
  private <T> T prepare(Supplier<T> preparation) {
    synchronized (world) {
      return world.webhooks.silently(preparation);
    }
  }

  EndUser endUser(Consumer<EndUser.Builder> changes) {
    return prepare(
        () -> {
          String id = world.newId();
          EndUser.Builder builder =
              EndUser.builder()
                  .id(UUID.fromString(id))
                  .createdAt(world.now())
                  .displayName("End user " + id.substring(0, 4))
                  .email("end-user-" + id.substring(0, 4) + "@example.org");
          changes.accept(builder);
          EndUser user = builder.build();
          ObjectNode json = Json.ofModel(user);
          json.withArray("customAttributes");
          world.endUsers.put(json.put("createdAt", Moments.seconds(user.createdAt())));
          return user;
        });
  }

  Agent agent(Consumer<Agent.Builder> changes) {
    return prepare(
        () -> {
          String id = world.newId();
          Agent.Builder builder =
              Agent.builder()
                  .id(UUID.fromString(id))
                  .createdAt(world.now())
                  .displayName("Agent " + id.substring(0, 4))
                  .email("agent-" + id.substring(0, 4) + "@bikes.example.com");
          changes.accept(builder);
          Agent agent = builder.build();
          ObjectNode json = Json.ofModel(agent);
          world.agents.put(json.put("createdAt", Moments.seconds(agent.createdAt())));
          return agent;
        });
  }

  Tag tag(String name) {
    return prepare(() -> Json.toModel(tags.create(Json.object().put("name", name)), Tag.class));
  }

  QueueDefinition queue(Consumer<QueueDefinition.Builder> changes) {
    return prepare(
        () -> {
          ObjectNode template = queues.create(Json.object().put("name", "Queue"));
          world.queues.remove(template.path("id").asText());
          QueueDefinition.Builder builder =
              Json.toModel(template, QueueDefinition.class).toBuilder();
          changes.accept(builder);
          QueueDefinition queue = builder.build();
          world.queues.put(Json.ofModel(queue));
          return queue;
        });
  }

  void queueMembers(UUID queue, UUID... agents) {
    prepare(
        () -> {
          world.queues.mentioned(queue.toString());
          for (UUID agent : agents) {
            world.acting(agent.toString());
            world.membersOf(queue.toString()).add(agent.toString());
          }
          return queue;
        });
  }

  long conversation(Consumer<ConversationSeed> changes) {
    ConversationSeed seed = new ConversationSeed();
    changes.accept(seed);
    return prepare(
        () -> {
          String requester = seed.hasRequester() ? "" : endUser(user -> {}).id().toString();
          var stage = new ConversationSeed.Stage(world, conversations, messages, notes, tags);
          return seed.plant(stage, requester).id;
        });
  }

  UUID article(String title, String html) {
    return prepare(
        () -> {
          ObjectNode input = Json.object();
          input
              .putArray("translations")
              .addObject()
              .put("languageId", "en")
              .put("title", title)
              .put("content", html);
          ObjectNode article = articles.create(input);
          articles.publish(article);
          return UUID.fromString(article.path("id").asText());
        });
  }

  WebhookSubscription webhook(String url, String... events) {
    return prepare(
        () -> {
          ObjectNode input = Json.object().put("name", "Webhook to " + url).put("url", url);
          input.set("events", Json.texts(List.of(events)));
          return Json.toModel(subscriptions.create(input), WebhookSubscription.class);
        });
  }

  void activityLog(int entries) {
    prepare(
        () -> {
          new ActivityStory(world, conversations, tags).tell(entries);
          return entries;
        });
  }
}
