package io.github.dixajava.webhook;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a delivery comes from Dixa.
 *
 * @param shared the secrets of subscriptions that have none of their own
 * @param own the secrets of certain subscriptions, by lower-case id
 * @param credentials what the authorization may be; none of them if it is not looked at
 * @param tolerance how far the time of a signature may be off; null for any distance
 */
record WebhookVerifier(
    List<WebhookSecret> shared,
    Map<String, List<WebhookSecret>> own,
    List<WebhookCredentials> credentials,
    @Nullable Duration tolerance,
    Clock clock) {

  WebhookVerifier {
    if (shared.isEmpty() && own.isEmpty() && credentials.isEmpty()) {
      throw new IllegalStateException(
          "A receiver needs a secret, an authorization or both: without them it would accept"
              + " deliveries from anybody.");
    }
  }

  /**
   * Passes if all that is configured is right.
   *
   * @throws RejectedException with the reason if it is not
   */
  void verify(DeliveryHeaders headers, byte[] body) {
    if (!credentials.isEmpty()) {
      verifyAuthorization(headers.authorization());
    }
    if (!shared.isEmpty() || !own.isEmpty()) {
      verifySignature(headers, body);
    }
  }

  private void verifyAuthorization(@Nullable String authorization) {
    if (authorization == null || authorization.isBlank()) {
      throw new RejectedException(RejectionReason.AUTHORIZATION_MISSING);
    }
    boolean right = false;
    for (WebhookCredentials known : credentials) {
      right |= known.match(authorization);
    }
    if (!right) {
      throw new RejectedException(RejectionReason.AUTHORIZATION_WRONG);
    }
  }

  private void verifySignature(DeliveryHeaders headers, byte[] body) {
    List<WebhookSecret> secrets = secretsOf(headers.subscription());
    SignatureHeader signature = SignatureHeader.parse(headers.signature());
    boolean right = false;
    for (WebhookSecret secret : secrets) {
      byte[] expected = secret.hmac(signature.t(), body);
      for (byte[] found : signature.v1()) {
        right |= MessageDigest.isEqual(expected, found);
      }
    }
    if (!right) {
      throw new RejectedException(
          body.length == 0 ? RejectionReason.BODY_EMPTY : RejectionReason.SIGNATURE_WRONG);
    }
    verifyTime(Long.parseLong(signature.t()));
  }

  private List<WebhookSecret> secretsOf(@Nullable String subscription) {
    String id = subscription == null ? "" : subscription.strip().toLowerCase(Locale.ROOT);
    List<WebhookSecret> secrets = own.getOrDefault(id, shared);
    if (secrets.isEmpty()) {
      throw new RejectedException(
          id.isEmpty()
              ? RejectionReason.SUBSCRIPTION_MISSING
              : RejectionReason.SUBSCRIPTION_UNKNOWN);
    }
    return secrets;
  }

  private void verifyTime(long t) {
    if (tolerance == null) {
      return;
    }
    Duration age = Duration.ofMillis(clock.millis() - t);
    if (age.compareTo(tolerance) > 0) {
      throw new RejectedException(RejectionReason.TOO_OLD);
    }
    if (age.negated().compareTo(tolerance) > 0) {
      throw new RejectedException(RejectionReason.IN_THE_FUTURE);
    }
  }
}
