package io.github.dixajava.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.model.DeliveryDetail;
import io.github.dixajava.model.EventDeliveryLog;
import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.webhook.DixaEvent;
import io.github.dixajava.webhook.DixaEvent.ConversationRated;
import io.github.dixajava.webhook.JdbcEventStore;
import io.github.dixajava.webhook.WebhookOutcome;
import io.github.dixajava.webhook.WebhookReceiver;
import io.github.dixajava.webhook.WebhookSecret;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class WebhooksTest extends Samples {
  private static final String CLOSED =
      """
      {"event_id":"1f8b","event_fqn":"CONVERSATION_CLOSED","event_version":"1",\
      "data":{"conversation":{"csid":7301}}}""";

  private final String secretKey = "6b65792d666f722d74657374732d6f6e6c79";
  private final String oldSecretKey = "6f6c64";
  private final String salesSecretKey = "c0ffee";
  private final String password = "s3cret";
  private final UUID supportId = UUID.randomUUID();
  private final UUID salesId = UUID.randomUUID();
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
    // region: webhook-secrets
    WebhookReceiver receiver =
        WebhookReceiver.builder()
            .secret(supportId, oldSecretKey) // while it is exchanged, both are accepted
            .secret(supportId, secretKey)
            .secret(salesId, salesSecretKey)
            .basicAuthorization("dixa", password) // asked for in addition
            .tolerance(Duration.ofMinutes(5))
            .on(WebhookEvent.CONVERSATION_ASSIGNED, event -> System.out.println(event.data()))
            .build();
    // end
    WebhookOutcome outcome = receiver.receive(name -> null, body);
    assertThat(outcome.status()).isEqualTo(401);
  }

  @Test
  void sharesAStoreOfEvents() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:readme;DB_CLOSE_DELAY=-1");
    DataSource dataSource = h2;
    // region: webhook-store
    JdbcEventStore store = new JdbcEventStore(dataSource);
    store.createTable(); // or with your own tool, from store.schema()

    WebhookReceiver receiver =
        WebhookReceiver.builder()
            .secret(secretKey)
            .store(store)
            .otherwise(System.out::println)
            .build();
    // end
    for (int i = 0; i < 2; i++) {
      receiver.receive(name -> name.equals("X-DIXA-SIGNATURE") ? signature : null, body);
    }
    assertThat(printed()).hasSize(1);
  }

  @Test
  void readsTheDeliveryLog() {
    EventDeliveryLog entry =
        EventDeliveryLog.builder()
            .deliveryDetail(
                DeliveryDetail.builder()
                    .deliveryTimestamp(Instant.now())
                    .success(false)
                    .responseCode(500)
                    .responseText("")
                    .build())
            .payload(
                "{\"event_fqn\":\"CONVERSATION_RATED\",\"data\":{\"score\":4,\"type\":\"Csat\"}}")
            .build();
    // region: webhook-events
    DixaEvent event = DixaEvent.parse(entry.payload()); // of dixa.webhooks()' delivery log
    if (event instanceof ConversationRated rated) {
      System.out.println(rated.ratingType() + ": " + rated.score());
    } else if (event instanceof DixaEvent.Other other) {
      System.out.println("no type for " + other.type() + ", " + other.data());
    }
    // end
    assertThat(printed()).containsExactly("Csat: 4");
  }
}
