package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.model.CreateWebhookSubscriptionInput;
import io.github.dixajava.model.DeliveryStatus;
import io.github.dixajava.model.WebhookAuthorization;
import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.model.WebhookSubscription;
import io.github.dixajava.webhook.DixaEvent;
import io.github.dixajava.webhook.WebhookConversation;
import io.github.dixajava.webhook.WebhookReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookDeliveriesTest {
  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  private final List<DixaEvent> events = new CopyOnWriteArrayList<>();
  private final HttpServer server = start();
  private WebhookReceiver receiver = WebhookReceiver.builder().secret("00").build();

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aSignedWebhookComesForWhatHappens() {
    long id = DIXA.conversation(c -> c.subject("Refund"));
    subscribe("ConversationClosed");

    DIXA.client().conversations().closeConversation(id);

    assertThat(DIXA.webhooks().await()).extracting(WebhookDelivery::status).containsExactly(200);
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            DixaEvent.ConversationClosed.class,
            event -> {
              WebhookConversation closed = Objects.requireNonNull(event.conversation());
              assertThat(closed.id()).isEqualTo(id);
              assertThat(closed.subject()).isEqualTo("Refund");
            });
  }

  @Test
  void whatNobodySubscribedToIsNotSent() {
    long id = DIXA.conversation(c -> {});
    subscribe("ConversationCreated");

    DIXA.client().conversations().closeConversation(id);

    assertThat(DIXA.webhooks().await()).isEmpty();
  }

  @Test
  void whatATestPreparesIsNotSent() {
    subscribe("ConversationCreated", "ConversationMessageAdded", "ConversationTagAdded");

    DIXA.conversation(c -> c.message("Hello").tag("vip"));

    assertThat(DIXA.webhooks().await()).isEmpty();
  }

  @Test
  void eachComesTwiceOnDemand() {
    long id = DIXA.conversation(c -> {});
    subscribe("ConversationClosed");
    DIXA.webhooks().twice();

    DIXA.client().conversations().closeConversation(id);

    assertThat(DIXA.webhooks().await()).hasSize(2);
    assertThat(events).hasSize(1); // the receiver knows the second
  }

  @Test
  void theyComeInTheOtherOrderOnDemand() {
    long id = DIXA.conversation(c -> {});
    subscribe("ConversationClosed", "ConversationOpen");
    DIXA.webhooks().outOfOrder();

    DIXA.client().conversations().closeConversation(id);
    DIXA.client().conversations().reopenConversation(id);
    DIXA.webhooks().await();

    assertThat(events)
        .extracting(DixaEvent::name)
        .containsExactly("CONVERSATION_OPEN", "CONVERSATION_CLOSED");
  }

  @Test
  void deliveriesStandInTheLogs() {
    long id = DIXA.conversation(c -> {});
    WebhookSubscription subscription = subscribe("ConversationClosed", "ConversationOpen");

    DIXA.client().conversations().closeConversation(id);
    DIXA.webhooks().await();

    assertThat(
            DIXA.client()
                .webhooks()
                .listWebhookDeliveryLogs(subscription.id(), WebhookEvent.of("ConversationClosed")))
        .singleElement()
        .satisfies(
            log ->
                assertThat(DixaEvent.parse(log.payload()))
                    .isInstanceOf(DixaEvent.ConversationClosed.class));
    assertThat(DIXA.client().webhooks().listWebhookDeliveryStatuses(subscription.id()))
        .extracting(status -> status.deliveryStatus() instanceof DeliveryStatus.NoRecentDelivery)
        .containsExactly(false, true);
  }

  @Test
  void aReceiverThatIsNotThereIsReported() {
    long id = DIXA.conversation(c -> {});
    DIXA.webhook("http://127.0.0.1:1/", "ConversationClosed");

    DIXA.client().conversations().closeConversation(id);

    assertThat(DIXA.webhooks().await())
        .singleElement()
        .satisfies(delivery -> assertThat(delivery.isSuccess()).isFalse());
  }

  @Test
  void theSecretIsKnownBeforehand() {
    assertThat(DIXA.webhook(url(), "ConversationClosed").secretKey())
        .isEqualTo(DixaFake.WEBHOOK_SECRET);
  }

  @Test
  void aSecretCanBeGiven() {
    receiver = WebhookReceiver.builder().secret("c0ffee").otherwise(events::add).build();
    DIXA.webhook(url(), "c0ffee", List.of("ConversationClosed"));

    DIXA.client().conversations().closeConversation(DIXA.conversation(c -> {}));
    DIXA.webhooks().await();

    assertThat(events).hasSize(1);
  }

  @Test
  void anEventThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> DIXA.webhook(url(), "ConversationClosd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("events must be among [")
        .hasMessageEndingWith(", but was ConversationClosd");
  }

  @Test
  void subscriptionsOfTheApiSendTheirAuthorization() {
    WebhookSubscription subscription =
        DIXA.client()
            .webhooks()
            .createWebhookSubscription(
                CreateWebhookSubscriptionInput.builder()
                    .name("Orders")
                    .url(url())
                    .events(List.of(WebhookEvent.of("ConversationClosed")))
                    .authorization(WebhookAuthorization.TokenAuth.of("not-a-real-token"))
                    .customHeaders(Map.of())
                    .build());
    receiver =
        WebhookReceiver.builder()
            .secret(subscription.secretKey())
            .tokenAuthorization("not-a-real-token")
            .otherwise(events::add)
            .build();

    DIXA.client().conversations().closeConversation(DIXA.conversation(c -> {}));
    DIXA.webhooks().await();

    assertThat(events).hasSize(1);
  }

  private WebhookSubscription subscribe(String... names) {
    WebhookSubscription subscription = DIXA.webhook(url(), names);
    receiver =
        WebhookReceiver.builder().secret(subscription.secretKey()).otherwise(events::add).build();
    return subscription;
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/dixa";
  }

  private HttpServer start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
      started.createContext(
          "/",
          exchange -> {
            try (exchange) {
              int status =
                  receiver
                      .receive(
                          exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes())
                      .status();
              exchange.sendResponseHeaders(status, -1);
            }
          });
      started.start();
      return started;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
