package io.github.dixajava.spring;

import static io.github.dixajava.spring.DixaAutoConfiguration.ifSet;

import io.github.dixajava.webhook.EventStore;
import io.github.dixajava.webhook.WebhookReceiver;
import io.github.dixajava.webhook.WebhookReceiverBuilder;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;

/**
 * A {@link WebhookReceiver}, if the program has a {@link WebhookCustomizer} with handlers and no
 * receiver of its own. A bean of type {@link EventStore} is used.
 */
@AutoConfiguration
@EnableConfigurationProperties(DixaProperties.class)
public class DixaWebhookAutoConfiguration {
  /** Called by Spring. */
  public DixaWebhookAutoConfiguration() {}

  @Bean
  @ConditionalOnBean(WebhookCustomizer.class)
  @ConditionalOnMissingBean
  WebhookReceiver dixaWebhookReceiver(
      DixaProperties properties,
      ObjectProvider<EventStore> store,
      ObjectProvider<WebhookCustomizer> customizers) {
    DixaProperties.Webhook webhook = properties.webhook();
    WebhookReceiverBuilder builder =
        WebhookReceiver.builder().maxBodyBytes(bytes(webhook.maxBodySize()));
    webhook.secrets().forEach(builder::secret);
    webhook
        .subscriptions()
        .forEach((id, secrets) -> secrets.forEach(secret -> builder.secret(id, secret)));
    if (webhook.username() != null) {
      builder.basicAuthorization(
          webhook.username(), Objects.requireNonNullElse(webhook.password(), ""));
    }
    ifSet(webhook.token(), builder::tokenAuthorization);
    ifSet(webhook.tolerance(), builder::tolerance);
    store.ifAvailable(builder::store);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    return builder.build();
  }

  private static int bytes(DataSize maxBodySize) {
    long bytes = maxBodySize.toBytes();
    if (bytes < 1 || bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "dixa.webhook.max-body-size must be between 1B and 2147483647B, but was " + maxBodySize);
    }
    return (int) bytes;
  }
}
