package io.github.dixajava.readme;

// region: webhook-receivers
import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.webhook.JdbcEventStore;
import io.github.dixajava.webhook.WebhookReceiver;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

final class WebhookReceivers {
  /** While a secret is exchanged, the old and the new one are accepted. */
  static WebhookReceiver of(UUID subscription, String oldKey, String newKey, String password) {
    return WebhookReceiver.builder()
        .secret(subscription, oldKey)
        .secret(subscription, newKey)
        .basicAuthorization("dixa", password) // asked for in addition
        .tolerance(Duration.ofMinutes(5))
        .on(WebhookEvent.CONVERSATION_ASSIGNED, event -> System.out.println(event.data()))
        .build();
  }

  /** Processes that share the work share a table. */
  static WebhookReceiver of(String secretKey, DataSource database) {
    JdbcEventStore store = new JdbcEventStore(database);
    store.createTable(); // or with your own tool, from store.schema()
    return WebhookReceiver.builder()
        .secret(secretKey)
        .store(store)
        .otherwise(System.out::println)
        .build();
  }
}
// end
