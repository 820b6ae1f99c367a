package io.github.dixajava.webhook;

import io.github.dixajava.json.DixaJsonException;

/**
 * The result of a delivery, with the status to respond with. It is unpublished which statuses Dixa
 * takes for success and when it delivers again. The status is 200 where another delivery would not
 * help, and an error where it would.
 */
public sealed interface WebhookOutcome {
  /** The HTTP status to respond with, 200 unless a type says otherwise; no body is needed. */
  default int status() {
    return 200;
  }

  /**
   * A handler has handled the event.
   *
   * @param event what was delivered
   */
  record Handled(DixaEvent event) implements WebhookOutcome {}

  /**
   * No handler matches the event.
   *
   * @param event what was delivered
   */
  record Ignored(DixaEvent event) implements WebhookOutcome {}

  /**
   * The event was handled before.
   *
   * @param event what was delivered again
   */
  record Duplicate(DixaEvent event) implements WebhookOutcome {}

  /**
   * Another delivery of the event is being handled, which may still fail. The status is 503.
   *
   * @param event what was delivered again
   */
  record InProgress(DixaEvent event) implements WebhookOutcome {
    @Override
    public int status() {
      return 503;
    }
  }

  /**
   * The handler failed, or the store failed before or after it. The next delivery of the event is
   * handled. The status is 500.
   *
   * @param event what was delivered
   * @param cause what the handler or the store threw
   */
  record Failed(DixaEvent event, Throwable cause) implements WebhookOutcome {
    @Override
    public int status() {
      return 500;
    }
  }

  /**
   * The delivery is genuine, but not a JSON object. The status is 400.
   *
   * @param problem what is wrong with it; the message does not show its content
   */
  record Unreadable(DixaJsonException problem) implements WebhookOutcome {
    @Override
    public int status() {
      return 400;
    }
  }

  /**
   * The delivery is not genuine or too large, and was not read. The status is 401 or 413.
   *
   * @param reason why; for logs, not for the response
   */
  record Rejected(RejectionReason reason) implements WebhookOutcome {
    @Override
    public int status() {
      return reason.status();
    }
  }
}
