package io.github.dixajava.testing;

import java.time.Instant;

/**
 * A webhook that the fake has sent.
 *
 * @param subscription the id of the subscription
 * @param event the event as subscriptions name it, such as {@code ConversationClosed}
 * @param body the JSON that was sent
 * @param sentAt when it was sent, which is also the {@code t} of its signature
 * @param status what the receiver answered, 0 if there was no answer
 * @param answer the text of the receiver's answer, or what went wrong
 */
public record WebhookDelivery(
    String subscription, String event, String body, Instant sentAt, int status, String answer) {

  /** Whether the receiver answered with a status below 300. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
