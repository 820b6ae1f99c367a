package io.github.dixajava.testing;

import java.time.Instant;

/** A webhook that the fake has sent. Immutable. */
public final class WebhookDelivery {
  private final String subscription;
  private final String event;
  private final String body;
  private final Instant sentAt;
  private final int status;
  private final String answer;

  WebhookDelivery(
      String subscription, String event, String body, Instant sentAt, int status, String answer) {
    this.subscription = subscription;
    this.event = event;
    this.body = body;
    this.sentAt = sentAt;
    this.status = status;
    this.answer = answer;
  }

  /** The id of the subscription. */
  public String subscription() {
    return subscription;
  }

  /** The event as subscriptions name it, such as {@code ConversationClosed}. */
  public String event() {
    return event;
  }

  /** The JSON that was sent. */
  public String body() {
    return body;
  }

  /** When it was sent, which is also the {@code t} of its signature. */
  public Instant sentAt() {
    return sentAt;
  }

  /** What the receiver answered, 0 if there was no answer. */
  public int status() {
    return status;
  }

  /** The text of the receiver's answer, or what went wrong. */
  public String answer() {
    return answer;
  }

  /** Whether the receiver answered with a status below 300. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The event with what came of it. */
  @Override
  public String toString() {
    return event + " for " + subscription + " -> " + status;
  }
}
