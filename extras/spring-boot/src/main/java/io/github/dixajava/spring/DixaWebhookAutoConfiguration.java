package io.github.dixajava.spring;

import static io.github.dixajava.spring.DixaAutoConfiguration.ifSet;

import io.github.dixajava.webhook.EventStore;
import io.github.dixajava.webhook.WebhookReceiver;
import io.github.dixajava.webhook.WebhookReceiverBuilder;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;

/**
 * Configures a {@link WebhookReceiver} if the application has a {@link WebhookCustomizer} with
 * handlers and no other receiver. The receiver uses a bean of type {@link EventStore} if there is
 * one.
 */
@AutoConfiguration
@ConditionalOnClass(WebhookReceiver.class)
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
        .forEach(pair -> builder.secret(UUID.fromString(pair.id()), pair.secret()));
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
