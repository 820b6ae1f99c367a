/**
 * Receives webhooks: verifies the signature, reads the typed event, recognizes duplicates and calls
 * a handler. Start with {@link io.github.dixajava.webhook.WebhookReceiver}; it needs neither a
 * client nor an HTTP framework.
 */
@NullMarked
package io.github.dixajava.webhook;

import org.jspecify.annotations.NullMarked;
