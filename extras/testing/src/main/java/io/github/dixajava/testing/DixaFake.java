package io.github.dixajava.testing;

import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.QueueDefinition;
import io.github.dixajava.model.Tag;
import io.github.dixajava.model.WebhookSubscription;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A fake server for Dixa's API on the loopback interface, for tests of code that uses the client:
 *
 * <pre>{@code
 * class RefundsTest {
 *   @RegisterExtension static final DixaFake DIXA = DixaFake.create();
 *
 *   @Test
 *   void aRefundClosesTheConversation() {
 *     long conversation = DIXA.conversation(c -> c.subject("Refund please"));
 *
 *     new Refunds(DIXA.client()).refund(conversation);
 *
 *     assertThat(DIXA.client().conversations().getConversation(conversation).state())
 *         .isEqualTo(ConversationState.CLOSED);
 *   }
 * }
 * }</pre>
 *
 * <p>It serves every operation of the description. End users, agents, conversations, tags, queues,
 * articles, webhook subscriptions and the activity log are its state, which is empty at first:
 * tests prepare it with the methods below, and calls change it. All other operations respond with
 * the examples of the description.
 *
 * <p>Each request is checked against the description and refused as Dixa refuses it; {@link
 * #refused()} lists those requests with the reasons. {@link #faults()} breaks calls, {@link
 * #pages()} makes listings awkward, {@link #webhooks()} lists what was sent to subscribers.
 *
 * <p>Where JUnit Jupiter 5.12 or newer is present, the fake is an extension:
 *
 * <ul>
 *   <li>In a static field it serves all tests of a class and is reset before each of them.
 *   <li>In an instance field it serves one test.
 *   <li>If the tests of a class run concurrently, each of them has a server of its own, also with a
 *       static field: all methods, {@link #baseUrl()} included, concern the server of the test that
 *       runs on the calling thread or has started it. An application that outlives a test, such as
 *       a Spring context, knows only one base URL: annotate its test class with
 *       {@code @Execution(SAME_THREAD)}.
 * </ul>
 *
 * <p>Elsewhere {@link #close()} stops it, and {@link #reset()} belongs between tests. Safe for use
 * by several threads.
 */
public class DixaFake implements AutoCloseable {
  /** The only token that the fake accepts, with or without {@code Bearer} before it. */
  public static final String TOKEN = "token-of-the-dixa-fake";

  /** The secret of the subscriptions that {@link #webhook(String, String...)} creates. */
  public static final String WEBHOOK_SECRET = "5ec2e70f7e57ab1e5ec2e70f7e57ab1e";

  private final FakeServer server;

  DixaFake(FakeServer server) {
    this.server = server;
  }

  /** Starts a fake at a free port. */
  public static DixaFake create() {
    return builder().build();
  }

  /** Creates a builder for a fake with other settings. */
  public static Builder builder() {
    return new Builder();
  }

  FakeServer server() {
    return server;
  }

  /** The base URL, without a slash at the end. */
  public String baseUrl() {
    return server().baseUrl();
  }

  /**
   * A client for the fake, without a rate limit so that tests do not wait; it is closed with the
   * fake.
   */
  public DixaClient client() {
    return server().client();
  }

  /** A builder for another client, with base URL and token set and the rate limit off. */
  public DixaClientBuilder clientBuilder() {
    return server().clientBuilder();
  }

  /** Adds an end user; the builder has an id, a name and an address already. */
  public EndUser endUser(Consumer<EndUser.Builder> changes) {
    return server().seeds().endUser(changes);
  }

  /** Adds an agent; the builder has an id, a name and an address already. */
  public Agent agent(Consumer<Agent.Builder> changes) {
    return server().seeds().agent(changes);
  }

  /** Adds a tag, or returns the one that has the name. */
  public Tag tag(String name) {
    return server().seeds().tag(name);
  }

  /** Adds a queue; the builder has an id and a name already. */
  public QueueDefinition queue(Consumer<QueueDefinition.Builder> changes) {
    return server().seeds().queue(changes);
  }

  /** Adds agents, by their ids, to a queue. */
  public void queueMembers(UUID queue, UUID... agents) {
    server().seeds().queueMembers(queue, agents);
  }

  /** Adds a conversation, and returns its id. */
  public long conversation(Consumer<ConversationSeed> changes) {
    return server().seeds().conversation(changes);
  }

  /** Adds a published article of the knowledge base in English, and returns its id. */
  public UUID article(String title, String html) {
    return server().seeds().article(title, html);
  }

  /**
   * Subscribes a URL to events, with {@link #WEBHOOK_SECRET} as the secret.
   *
   * @param events names such as {@code ConversationClosed}
   * @throws IllegalArgumentException if there is no such event
   */
  public WebhookSubscription webhook(String url, String... events) {
    return webhook(url, WEBHOOK_SECRET, List.of(events));
  }

  /**
   * Subscribes a URL to events.
   *
   * @param secret pairs of hexadecimal digits, with which deliveries are signed
   * @param events names such as {@code ConversationClosed}
   * @throws IllegalArgumentException if there is no such event, or if the secret is not hexadecimal
   */
  public WebhookSubscription webhook(String url, String secret, List<String> events) {
    return server().seeds().webhook(url, secret, events);
  }

  /**
   * Fills the activity log with what could have happened in the last 30 days, in as many
   * conversations as it takes, with their end users, agents and tags.
   *
   * @param entries how many entries are added
   */
  public void activityLog(int entries) {
    server().seeds().activityLog(entries);
  }

  /**
   * Adds one entry to the activity log, in a conversation that is made for it; for entries that
   * come late, or from the future.
   *
   * @param time the timestamp of the entry, to the millisecond
   * @return its id
   */
  public String activityLogEntry(Instant time) {
    return server().seeds().activityLogEntry(time);
  }

  /** What goes wrong, in all operations. */
  public Faults faults() {
    return server().faults();
  }

  /**
   * What goes wrong in one operation.
   *
   * @param operation method and path without version, such as {@code PUT
   *     /conversations/{conversationId}/close}; what stands for a parameter does not matter
   * @throws IllegalArgumentException if there is none; the message names the nearest
   */
  public Faults faults(String operation) {
    return server().faults(operation);
  }

  /**
   * Responds to an operation with this JSON from now on, whatever the state says. Requests are
   * checked all the same.
   *
   * @param operation as for {@link #faults(String)}
   */
  public void answer(String operation, int status, String json) {
    server().override(operation, status, json);
  }

  /**
   * Responds to an operation that the description lacks with this JSON from now on. Only the token
   * is checked.
   *
   * @param operation method and path without version, as they will be called, such as {@code GET
   *     /agents/17/skills}
   */
  public void answerUndescribed(String operation, int status, String json) {
    server().overrideUndescribed(operation, status, json);
  }

  /** How listings are cut into pages. */
  public FakePages pages() {
    return server().pages();
  }

  /** The webhooks that were sent for what happened. */
  public WebhookDeliveries webhooks() {
    return server().webhooks();
  }

  /**
   * Refuses requests above 10 a second with a burst of 4, or 864,000 a day, with 429 from now on.
   */
  public void enforceRateLimit() {
    enforceRateLimit(Clock.systemUTC());
  }

  /** Like {@link #enforceRateLimit()}, by the time of this clock. */
  public void enforceRateLimit(Clock clock) {
    server().meter().enforce(clock);
  }

  /** The most requests that came within one second, refused and broken ones included. */
  public int highestRate() {
    return server().meter().highest();
  }

  /** All requests since the last reset, in the order in which they came. */
  public List<ReceivedRequest> requests() {
    return server().requests();
  }

  /**
   * The requests that were refused, with the reasons. Those that {@link #faults()} broke are not.
   */
  public List<ReceivedRequest> refused() {
    return requests().stream().filter(request -> !request.refusals().isEmpty()).toList();
  }

  /** Forgets state, requests, faults and settings; what the builder was told stays. */
  public void reset() {
    server().reset();
  }

  /** Stops the fake, and closes its client. */
  @Override
  public void close() {
    server().stop();
  }

  /** Settings of a fake. */
  public static final class Builder {
    private Clock clock = Clock.systemUTC();
    private boolean examplesOnly;

    private Builder() {}

    /** Sets the clock for what the fake creates. The default is the system's. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Has no state: the response to every request that keeps to the description is the first
     * example of the description.
     */
    public Builder examplesOnly() {
      this.examplesOnly = true;
      return this;
    }

    /** Starts the fake at a free port. */
    public DixaFake build() {
      return build(ApiDescription.loaded());
    }

    DixaFake build(ApiDescription description) {
      FakeServer server = new FakeServer(description, clock, examplesOnly);
      server.start();
      return isJUnitPresent() ? DixaFakeExtension.of(server) : new DixaFake(server);
    }

    private static boolean isJUnitPresent() {
      try {
        String extension = "org.junit.jupiter.api.extension.Extension";
        Class.forName(extension, false, DixaFake.class.getClassLoader());
        return true;
      } catch (ClassNotFoundException e) {
        return false;
      }
    }
  }
}
