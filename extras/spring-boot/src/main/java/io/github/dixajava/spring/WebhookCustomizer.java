package io.github.dixajava.spring;

import io.github.dixajava.webhook.WebhookReceiverBuilder;

/** A bean that adds handlers to the receiver of webhooks; there is a receiver if there is one. */
@FunctionalInterface
public interface WebhookCustomizer {
  /** Adds handlers, or changes what the properties have set. */
  void customize(WebhookReceiverBuilder builder);
}
