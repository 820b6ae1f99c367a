package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.DixaClient;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.QueueDefinition;
import io.github.dixajava.model.WebhookSubscription;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import io.github.dixajava.testing.DixaFake;
import io.github.dixajava.testing.Fault;
import io.github.dixajava.testing.Latency;
import io.github.dixajava.testing.MovableClock;
import io.github.dixajava.testing.ReceivedRequest;
import io.github.dixajava.testing.WebhookDelivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestingTest {
  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  @Test
  void preparesAStory() {
    // region: testing-state
    Agent mette = DIXA.agent(agent -> agent.displayName("Mette Holm"));
    EndUser ada = DIXA.endUser(user -> user.email("ada@example.org"));
    QueueDefinition repairs = DIXA.queue(queue -> queue.name("Repairs"));
    DIXA.queueMembers(UUID.fromString(repairs.id()), mette.id());

    long conversation =
        DIXA.conversation(
            c ->
                c.subject("Squeaking brakes")
                    .requester(ada.id())
                    .message("They squeak when it rains.")
                    .claimedBy(mette.id())
                    .reply(mette.id(), "Please bring the bike in.")
                    .tag("repair"));
    DIXA.activityLog(10_000); // what could have happened in the last 30 days
    // end
    assertThat(DIXA.client().messages().listMessages(conversation)).hasSize(2);
  }

  @Test
  void breaksCalls() {
    DixaClient client =
        DIXA.clientBuilder()
            .options(RequestOptions.builder().retryPolicy(RetryPolicy.none()).build())
            .build();
    // region: testing-faults
    DIXA.faults().next(2, Fault.tooManyRequests(Duration.ofSeconds(1)));
    DIXA.faults().share(0.1, 42, Fault.status(503)); // 42 decides which tenth
    DIXA.faults("POST /tags").after(1).next(1, Fault.answerLost());
    DIXA.faults().latency(Latency.logNormal(Duration.ofMillis(2), 0.5, 42));
    DIXA.enforceRateLimit();
    // end

    // region: testing-clear
    DIXA.faults("POST /tags").clear(); // of this operation
    DIXA.faults().clear(); // of all; the state stays
    // end
    DIXA.reset();
    DIXA.faults("GET /tags").next(1, Fault.answerLost());
    try (client) {
      assertThatThrownBy(() -> client.tags().listTags()).isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void listsAwkwardly() {
    // region: testing-pages
    String late = DIXA.activityLogEntry(Instant.now().minus(Duration.ofDays(1)));
    DIXA.pages().ofAtMost(10).withEmptyOnes().byArrival();
    // end
    assertThat(DIXA.client().conversations().allOrganizationActivityLog())
        .extracting(entry -> entry.id().toString())
        .contains(late);
  }

  @Test
  void movesTheClock() {
    // region: testing-clock
    MovableClock clock = MovableClock.at(Instant.parse("2026-11-22T12:00:00Z"));
    try (DixaFake fake = DixaFake.builder().clock(clock).build()) {
      fake.conversation(c -> c.subject("At noon"));
      clock.advance(Duration.ofHours(1));
      fake.conversation(c -> c.subject("At one"));
    }
    // end
    assertThat(clock.instant()).isEqualTo("2026-11-22T13:00:00Z");
  }

  @Test
  void asksWhatHappened() {
    // region: testing-requests
    for (ReceivedRequest refused : DIXA.refused()) {
      System.out.println(refused.url() + ": " + refused.refusals());
    }
    System.out.println(DIXA.requests().size() + " requests, " + DIXA.highestRate() + " a second");
    // end
    assertThat(DIXA.requests()).isEmpty();
  }

  @Test
  void sendsWebhooks() throws IOException {
    // region: testing-webhooks
    InetSocketAddress freePort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer receiver = HttpServer.create(freePort, 10); // yours, in place of this empty one
    receiver.start();
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/dixa";

    WebhookSubscription subscription = DIXA.webhook(url, "ConversationClosed");
    DIXA.webhooks().twice(); // or outOfOrder()
    long conversation = DIXA.conversation(c -> c.subject("Thanks"));
    DIXA.client().conversations().closeConversation(conversation);

    List<WebhookDelivery> deliveries = DIXA.webhooks().await();
    receiver.stop(0);
    // end
    assertThat(subscription.secretKey()).isEqualTo(DixaFake.WEBHOOK_SECRET);
    assertThat(deliveries).hasSize(2);
  }
}
