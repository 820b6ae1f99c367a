package io.github.dixajava.spring;

import io.github.dixajava.webhook.WebhookReceiverBuilder;

/**
 * A bean that adds handlers to the webhook receiver; there is a receiver if there is such a bean.
 */
@FunctionalInterface
public interface WebhookCustomizer {
  /** Adds handlers, or overrides what the properties have set. */
  void customize(WebhookReceiverBuilder builder);
}
