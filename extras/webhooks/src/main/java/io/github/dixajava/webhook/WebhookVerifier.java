package io.github.dixajava.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a delivery comes from Dixa.
 *
 * @param shared the secrets of all subscriptions that have none in {@code bySubscription}
 * @param bySubscription the secrets of certain subscriptions, by lower-case id
 * @param credentials the accepted authorizations; if empty, the authorization is not checked
 * @param tolerance the largest distance between a signature and now; null for any
 */
record WebhookVerifier(
    List<WebhookSecret> shared,
    Map<String, List<WebhookSecret>> bySubscription,
    List<WebhookCredentials> credentials,
    @Nullable Duration tolerance,
    Clock clock) {

  static final String SUBSCRIPTION_HEADER = "X-DIXA-SUBSCRIPTION-ID";
  private static final String SIGNATURE_HEADER = "X-DIXA-SIGNATURE";
  private static final String AUTHORIZATION_HEADER = "Authorization";

  WebhookVerifier {
    if (shared.isEmpty() && bySubscription.isEmpty() && credentials.isEmpty()) {
      throw new IllegalStateException(
          "a receiver needs a secret, an authorization or both:"
              + " without them it would accept deliveries from anybody");
    }
  }

  /** Ends a verification; never leaves this package. */
  static final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final RejectionReason reason;

    RejectedException(RejectionReason reason) {
      super(reason.toString(), null, false, false);
      this.reason = reason;
    }
  }

  /**
   * Returns if everything that is configured matches.
   *
   * @throws RejectedException with the reason if something does not match
   */
  void verify(Function<String, @Nullable String> header, byte[] body) {
    if (!credentials.isEmpty()) {
      verifyAuthorization(header.apply(AUTHORIZATION_HEADER));
    }
    if (!shared.isEmpty() || !bySubscription.isEmpty()) {
      List<WebhookSecret> secrets = secretsOf(header.apply(SUBSCRIPTION_HEADER));
      verifySignature(WebhookSignature.parse(header.apply(SIGNATURE_HEADER)), secrets, body);
    }
  }

  private void verifyAuthorization(@Nullable String authorization) {
    if (authorization == null || authorization.isBlank()) {
      throw new RejectedException(RejectionReason.AUTHORIZATION_MISSING);
    }
    boolean matches = false;
    for (WebhookCredentials known : credentials) {
      matches |= known.match(authorization);
    }
    if (!matches) {
      throw new RejectedException(RejectionReason.AUTHORIZATION_WRONG);
    }
  }

  private List<WebhookSecret> secretsOf(@Nullable String subscription) {
    String id = subscription == null ? "" : subscription.strip().toLowerCase(Locale.ROOT);
    List<WebhookSecret> secrets = bySubscription.getOrDefault(id, shared);
    if (secrets.isEmpty()) {
      throw new RejectedException(
          id.isEmpty()
              ? RejectionReason.SUBSCRIPTION_MISSING
              : RejectionReason.SUBSCRIPTION_UNKNOWN);
    }
    return secrets;
  }

  private void verifySignature(
      WebhookSignature signature, List<WebhookSecret> secrets, byte[] body) {
    if (!signature.matches(secrets, body)) {
      throw new RejectedException(
          body.length == 0 ? RejectionReason.BODY_EMPTY : RejectionReason.SIGNATURE_WRONG);
    }
    if (tolerance == null) {
      return;
    }
    Duration age = Duration.ofMillis(clock.millis() - Long.parseLong(signature.t()));
    if (age.compareTo(tolerance) > 0) {
      throw new RejectedException(RejectionReason.TOO_OLD);
    }
    if (age.negated().compareTo(tolerance) > 0) {
      throw new RejectedException(RejectionReason.IN_THE_FUTURE);
    }
  }
}
