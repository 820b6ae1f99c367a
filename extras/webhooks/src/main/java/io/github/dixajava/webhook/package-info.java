/**
 * Receiving webhooks: deliveries are verified, read as typed events, handed to handlers, and told
 * from their duplicates. {@link io.github.dixajava.webhook.WebhookReceiver} is where to start; it
 * needs no HTTP framework and no client.
 */
@NullMarked
package io.github.dixajava.webhook;

import org.jspecify.annotations.NullMarked;
