package io.github.dixajava.testing;

import java.time.Instant;

/**
 * A webhook that the fake has sent.
 *
 * @param subscription the id of the subscription
 * @param event the event as subscriptions name it, such as {@code ConversationClosed}
 * @param body the JSON that was sent
 * @param sentAt when it was sent, which is also the {@code t} of its signature
 * @param status the status with which the receiver responded, 0 if there was no response
 * @param answer the body of the receiver's response, or what went wrong
 */
public record WebhookDelivery(
    String subscription, String event, String body, Instant sentAt, int status, String answer) {

  /** Whether the receiver responded with a status from 200 to 299. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Event, subscription and status. */
  @Override
  public String toString() {
    return event + " for " + subscription + " -> " + status;
  }
}
