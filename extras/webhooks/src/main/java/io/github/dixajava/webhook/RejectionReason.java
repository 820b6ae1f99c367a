package io.github.dixajava.webhook;

/**
 * Why a delivery is not accepted. Later versions may know more reasons, so compare with those that
 * matter and have an answer for the rest. No reason tells anything about a secret or about the
 * signature that would have been right.
 */
public final class RejectionReason {
  /** The body is larger than the receiver takes: 413. */
  public static final RejectionReason BODY_TOO_LARGE = new RejectionReason("body too large", 413);

  /** A Basic or token authorization is asked for and there is none: 401, like all that follow. */
  public static final RejectionReason AUTHORIZATION_MISSING = reason("authorization missing");

  /** The authorization is another than the receiver knows. */
  public static final RejectionReason AUTHORIZATION_WRONG = reason("authorization wrong");

  /** All secrets are those of a certain subscription, and the delivery does not name any. */
  public static final RejectionReason SUBSCRIPTION_MISSING = reason("subscription missing");

  /** The receiver has no secret for the subscription. */
  public static final RejectionReason SUBSCRIPTION_UNKNOWN = reason("subscription unknown");

  /** There is no signature. */
  public static final RejectionReason SIGNATURE_MISSING = reason("signature missing");

  /**
   * The signature's header cannot be read: no time, two of them, no signature of the right form.
   */
  public static final RejectionReason SIGNATURE_MALFORMED = reason("signature malformed");

  /** The only signatures are of versions that this release does not know. */
  public static final RejectionReason SIGNATURE_VERSION_UNKNOWN =
      reason("signature version unknown");

  /**
   * The signature does not fit, and the body is empty: most likely a filter, an interceptor or the
   * framework has read the body before the receiver.
   */
  public static final RejectionReason BODY_EMPTY =
      reason("body empty, something before the receiver may have read it");

  /** The signature was made with another secret, or for another time or body. */
  public static final RejectionReason SIGNATURE_WRONG = reason("signature wrong");

  /** The signature is right, but was made longer ago than the tolerance. */
  public static final RejectionReason TOO_OLD = reason("too old");

  /** The signature is right, but its time is further ahead than the tolerance. */
  public static final RejectionReason IN_THE_FUTURE = reason("in the future");

  private final String text;
  private final int status;

  private RejectionReason(String text, int status) {
    this.text = text;
    this.status = status;
  }

  private static RejectionReason reason(String text) {
    return new RejectionReason(text, 401);
  }

  /** The HTTP status to answer. */
  public int status() {
    return status;
  }

  /** The reason in a few words, for logs. */
  @Override
  public String toString() {
    return text;
  }
}
