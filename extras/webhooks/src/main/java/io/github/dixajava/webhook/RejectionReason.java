package io.github.dixajava.webhook;

/**
 * Why a delivery was rejected. Later versions may add reasons, so a {@code switch} needs a default.
 * No reason reveals anything about a secret or about the expected signature.
 */
public enum RejectionReason {
  /** The body is larger than the receiver accepts. The status is 413. */
  BODY_TOO_LARGE(413, "body too large"),

  /** The receiver requires an authorization, and the delivery has none. */
  AUTHORIZATION_MISSING("authorization missing"),

  /** The receiver does not know the authorization. */
  AUTHORIZATION_WRONG("authorization wrong"),

  /** The receiver has secrets for certain subscriptions only, and the delivery names none. */
  SUBSCRIPTION_MISSING("subscription missing"),

  /** The receiver has no secret for the subscription. */
  SUBSCRIPTION_UNKNOWN("subscription unknown"),

  /** There is no signature. */
  SIGNATURE_MISSING("signature missing"),

  /**
   * The signature header cannot be read: no timestamp, two of them, or no well-formed signature.
   */
  SIGNATURE_MALFORMED("signature malformed"),

  /** All signatures are of versions that this release does not know. */
  SIGNATURE_VERSION_UNKNOWN("signature version unknown"),

  /**
   * The signature does not match, and the body is empty: most likely a filter, an interceptor or
   * the framework has read the body before the receiver.
   */
  BODY_EMPTY("body empty, something before the receiver may have read it"),

  /** The signature was made with another secret, or for another timestamp or body. */
  SIGNATURE_WRONG("signature wrong"),

  /** The signature matches, but it is older than the tolerance. */
  TOO_OLD("too old"),

  /** The signature matches, but its timestamp is further in the future than the tolerance. */
  IN_THE_FUTURE("in the future");

  private final int status;
  private final String text;

  RejectionReason(String text) {
    this(401, text);
  }

  RejectionReason(int status, String text) {
    this.status = status;
    this.text = text;
  }

  /** The HTTP status to respond with: 401, unless the reason says otherwise. */
  public int status() {
    return status;
  }

  /** A short description for logs. */
  @Override
  public String toString() {
    return text;
  }
}
