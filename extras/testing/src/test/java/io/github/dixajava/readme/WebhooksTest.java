package io.github.dixajava.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.model.EventDeliveryLog;
import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.webhook.DixaEvent;
import io.github.dixajava.webhook.DixaEvent.ConversationRated;
import io.github.dixajava.webhook.WebhookOutcome;
import io.github.dixajava.webhook.WebhookReceiver;
import io.github.dixajava.webhook.WebhookSecret;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class WebhooksTest extends Samples {
  private static final String CLOSED =
      """
      {"event_id":"1f8b","event_fqn":"CONVERSATION_CLOSED","event_version":"1",\
      "data":{"conversation":{"csid":7301}}}""";

  private final String secretKey = "6b65792d666f722d74657374732d6f6e6c79";
  private final String oldSecretKey = "6f6c64";
  private final String password = "s3cret";
  private final byte[] body = CLOSED.getBytes(UTF_8);
  private final String signature = WebhookSecret.of(secretKey).sign(Instant.now(), body);

  @Test
  void receivesInAPlainServer() throws Exception {
    HttpServer receiving =
        WebhookServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), secretKey);
    try {
      URI address = URI.create("http://localhost:" + receiving.getAddress().getPort() + "/dixa");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(body));
      HttpClient http = HttpClient.newHttpClient();

      assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(401);
      request.header("x-dixa-signature", signature);
      assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(200);
      assertThat(printed()).containsExactly("WebhookConversation{\"csid\":7301}");
    } finally {
      receiving.stop(0);
    }
  }

  @Test
  void changesASecretWithoutAGap() {
    WebhookReceiver receiver =
        StrictWebhooks.receiver(UUID.randomUUID(), oldSecretKey, secretKey, password);

    WebhookOutcome outcome = receiver.receive(name -> null, body);
    assertThat(outcome.status()).isEqualTo(401);
  }

  @Test
  void sharesAStoreOfEvents() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:readme;DB_CLOSE_DELAY=-1");
    WebhookReceiver receiver = SharedWebhooks.receiver(secretKey, h2);

    for (int i = 0; i < 2; i++) {
      receiver.receive(name -> name.equals("X-DIXA-SIGNATURE") ? signature : null, body);
    }
    assertThat(printed()).hasSize(1);
  }

  @Test
  void readsTheDeliveryLog() {
    answer(
        "GET",
        "/beta/webhooks/6ab9221f-9745-43ee-8308-654b624c2333/delivery-status/logs/CONVERSATION_RATED",
        """
        {"data":[{"deliveryDetail":{"deliveryTimestamp":"2026-03-01T10:00:00Z","success":false,
           "responseCode":500,"responseText":""},
          "payload":"{\\"event_fqn\\":\\"CONVERSATION_RATED\\",\\"data\\":{\\"score\\":4,\\"type\\":\\"Csat\\"}}"}]}
        """);
    // region: webhook-events
    UUID subscription = UUID.fromString("6ab9221f-9745-43ee-8308-654b624c2333");
    for (EventDeliveryLog delivery :
        dixa.webhooks().listWebhookDeliveryLogs(subscription, WebhookEvent.CONVERSATION_RATED)) {
      DixaEvent event = DixaEvent.parse(delivery.payload());
      if (event instanceof ConversationRated rated) {
        System.out.println(rated.ratingType() + ": " + rated.score());
      } else if (event instanceof DixaEvent.Other other) {
        System.out.println("no type for " + other.type() + ", " + other.data());
      }
    }
    // end
    assertThat(printed()).containsExactly("Csat: 4");
  }
}
