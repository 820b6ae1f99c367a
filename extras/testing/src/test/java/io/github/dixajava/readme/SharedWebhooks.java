package io.github.dixajava.readme;

// region: webhook-store
import io.github.dixajava.webhook.JdbcEventStore;
import io.github.dixajava.webhook.WebhookReceiver;
import javax.sql.DataSource;

final class SharedWebhooks {
  static WebhookReceiver receiver(String secret, DataSource database) {
    JdbcEventStore store = new JdbcEventStore(database);
    store.createTable(); // or by a tool of yours, from store.schema()
    return WebhookReceiver.builder()
        .secret(secret)
        .store(store)
        .otherwise(event -> System.out.println(event))
        .build();
  }
}
// end
