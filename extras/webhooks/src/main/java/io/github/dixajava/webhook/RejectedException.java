package io.github.dixajava.webhook;

/** Ends the verification of a delivery; never leaves this package. */
final class RejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RejectionReason reason;

  RejectedException(RejectionReason reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  RejectionReason reason() {
    return reason;
  }
}
