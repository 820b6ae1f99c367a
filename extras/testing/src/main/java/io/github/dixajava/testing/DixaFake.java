package io.github.dixajava.testing;

import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.QueueDefinition;
import io.github.dixajava.model.Tag;
import io.github.dixajava.model.WebhookSubscription;
import io.github.dixajava.options.RateLimit;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An imitation of Dixa on the loopback interface, for tests of what uses the client:
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
 * articles, webhook subscriptions and the activity log are its state: there are none at first,
 * tests prepare them with the methods below, and calls change them. Everything else is answered by
 * the examples of the description.
 *
 * <p>Each request is checked against the description and refused as Dixa refuses; {@link
 * #refused()} tells which were, and why. {@link #faults()} breaks calls, {@link #pages()} makes
 * listings awkward, {@link #webhooks()} tells what was sent to subscribers.
 *
 * <p>Where JUnit Jupiter is there it is an extension. In a static field it serves all tests of a
 * class and is reset before each; in another field it serves one test. Everywhere else {@link
 * #close()} ends it, and {@link #reset()} lies between tests. Safe for use by several threads.
 */
public class DixaFake implements AutoCloseable {

  /** The only token that it accepts, with or without {@code Bearer} before it. */
  public static final String TOKEN = "token-of-the-dixa-fake";

  private final FakeServer server;

  DixaFake(FakeServer server) {
    this.server = server;
  }

  /** Starts one at a free port. */
  public static DixaFake create() {
    return builder().build();
  }

  /** A builder for one that differs from the usual. */
  public static Builder builder() {
    return new Builder();
  }

  /** Its base URL, without a slash at the end. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /**
   * A client for it, without a rate limit so that tests do not wait; it is closed with the fake.
   */
  public DixaClient client() {
    return server.client();
  }

  /** A builder with base URL and token set and the rate limit off, for a client of one's own. */
  public DixaClientBuilder clientBuilder() {
    return DixaClient.builder().apiToken(TOKEN).baseUrl(baseUrl()).rateLimit(RateLimit.off());
  }

  /** Adds an end user; the builder has an id, a name and an address already. */
  public EndUser endUser(Consumer<EndUser.Builder> changes) {
    return server.state().endUser(changes);
  }

  /** Adds an agent; the builder has an id, a name and an address already. */
  public Agent agent(Consumer<Agent.Builder> changes) {
    return server.state().agent(changes);
  }

  /** Adds a tag, or answers the one that has the name. */
  public Tag tag(String name) {
    return server.state().tag(name);
  }

  /** Adds a queue; the builder has an id and a name already. */
  public QueueDefinition queue(Consumer<QueueDefinition.Builder> changes) {
    return server.state().queue(changes);
  }

  /** Adds agents, by their ids, to a queue. */
  public void queueMembers(UUID queue, UUID... agents) {
    server.state().queueMembers(queue, agents);
  }

  /** Adds a conversation, and answers its id. */
  public long conversation(Consumer<ConversationSeed> changes) {
    return server.state().conversation(changes);
  }

  /** Adds a published article of the knowledge base in English, and answers its id. */
  public UUID article(String title, String html) {
    return server.state().article(title, html);
  }

  /** Subscribes a URL to events, under a name and secret of the fake's own. */
  public WebhookSubscription webhook(String url, String... events) {
    return server.state().webhook(url, events);
  }

  /**
   * Fills the activity log with what could have happened in the last 30 days, in as many
   * conversations as it takes, with their end users, agents and tags.
   *
   * @param entries how many entries are added
   */
  public void activityLog(int entries) {
    server.state().activityLog(entries);
  }

  /** What goes wrong, in all operations. */
  public Faults faults() {
    return server.faults();
  }

  /**
   * What goes wrong in one operation.
   *
   * @param operation method and path without version, such as {@code PUT
   *     /conversations/{conversationId}/close}; what stands for a parameter does not matter
   * @throws IllegalArgumentException if there is none; the message names the nearest
   */
  public Faults faults(String operation) {
    return server.faults(operation);
  }

  /**
   * Answers an operation with this JSON from now on, whatever the state says. Requests are checked
   * all the same.
   *
   * @param operation as for {@link #faults(String)}
   */
  public void answer(String operation, int status, String json) {
    server.answer(operation, status, json);
  }

  /**
   * Answers an operation that the description lacks with this JSON from now on. Only the token is
   * checked.
   *
   * @param operation method and path without version, as they will be called, such as {@code GET
   *     /agents/17/skills}
   */
  public void answerUndescribed(String operation, int status, String json) {
    server.answerUndescribed(operation, status, json);
  }

  /** How listings are cut into pages. */
  public FakePages pages() {
    return server.pages();
  }

  /** The webhooks that were sent for what happened. */
  public WebhookDeliveries webhooks() {
    return server.webhooks();
  }

  /** From now on requests beyond 10 a second with a burst of 4, or 864,000 a day, get a 429. */
  public void enforceRateLimit() {
    enforceRateLimit(Clock.systemUTC());
  }

  /** Like {@link #enforceRateLimit()}, by the time of this clock. */
  public void enforceRateLimit(Clock clock) {
    server.meter().enforce(clock);
  }

  /** The most requests that came within one second, refused ones included. */
  public int highestRate() {
    return server.meter().highest();
  }

  /** All requests since the last reset, in the order in which they came. */
  public List<ReceivedRequest> requests() {
    return server.requests();
  }

  /** The requests that were refused, with the reasons. What {@link #faults()} did is none of it. */
  public List<ReceivedRequest> refused() {
    return requests().stream().filter(request -> !request.refusals().isEmpty()).toList();
  }

  /** Forgets state, requests, faults and settings; what the builder was told stays. */
  public void reset() {
    server.reset();
  }

  /** Stops it. Its client is closed, too. */
  @Override
  public void close() {
    server.stop();
  }

  /** Settings of a fake. */
  public static final class Builder {
    private Clock clock = Clock.systemUTC();
    private boolean examplesOnly;

    private Builder() {}

    /** What time it is for what the fake creates. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Has no state: every request that keeps to the description is answered by the first example of
     * the description.
     */
    public Builder examplesOnly() {
      this.examplesOnly = true;
      return this;
    }

    /** Starts it at a free port. */
    public DixaFake build() {
      return build(ApiDescription.loaded());
    }

    DixaFake build(ApiDescription description) {
      FakeServer server = new FakeServer(description, clock, examplesOnly);
      server.start();
      return isJUnitThere() ? DixaFakeExtension.of(server) : new DixaFake(server);
    }

    private static boolean isJUnitThere() {
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
