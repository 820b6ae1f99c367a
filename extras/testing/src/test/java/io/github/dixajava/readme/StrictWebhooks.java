package io.github.dixajava.readme;

// region: webhook-verification
import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.webhook.WebhookReceiver;
import java.time.Duration;
import java.util.UUID;

final class StrictWebhooks {
  /** While a secret is exchanged, the old and the new one are accepted. */
  static WebhookReceiver receiver(UUID subscription, String old, String current, String password) {
    return WebhookReceiver.builder()
        .secret(subscription, old)
        .secret(subscription, current)
        .basicAuthorization("dixa", password) // required in addition
        .tolerance(Duration.ofMinutes(5))
        .on(WebhookEvent.CONVERSATION_ASSIGNED, event -> System.out.println(event.data()))
        .build();
  }
}
// end
