package io.github.dixajava.webhook;

import io.github.dixajava.json.DixaJsonException;

/**
 * What came of a delivery, with the status to answer. Which answers Dixa counts as success and when
 * it delivers again is not published; these statuses say "done" where delivering again would not
 * help, and something else where it would.
 */
public sealed interface WebhookOutcome {
  /**
   * The HTTP status to answer, 200 unless the kind of outcome says otherwise; no body is needed.
   */
  default int status() {
    return 200;
  }

  /**
   * A handler has done its work: 200.
   *
   * @param event what was delivered
   */
  record Handled(DixaEvent event) implements WebhookOutcome {}

  /**
   * Nobody handles events of this type: 200, as it will be no different next time.
   *
   * @param event what was delivered
   */
  record Ignored(DixaEvent event) implements WebhookOutcome {}

  /**
   * The event was handled earlier: 200.
   *
   * @param event what was delivered again
   */
  record Duplicate(DixaEvent event) implements WebhookOutcome {}

  /**
   * Another delivery of the event is being handled at this moment: 503, since that may yet fail.
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
   * The handler failed, or the store of events before or after it: 500. The next delivery of the
   * event is handled.
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
   * The delivery is genuine, but no JSON object: 400.
   *
   * @param problem what is wrong with it, without its content
   */
  record Unreadable(DixaJsonException problem) implements WebhookOutcome {
    @Override
    public int status() {
      return 400;
    }
  }

  /**
   * The delivery is not accepted: 401, or 413 if it is too large. It was not looked into.
   *
   * @param reason why; for logs, not for the answer
   */
  record Rejected(RejectionReason reason) implements WebhookOutcome {
    @Override
    public int status() {
      return reason.status();
    }
  }
}
