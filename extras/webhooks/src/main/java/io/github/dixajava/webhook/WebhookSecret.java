package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code secretKey} of a webhook subscription, which signs its deliveries. It never shows its
 * value.
 *
 * <p>The signature is an HMAC-SHA256 of the timestamp in epoch milliseconds, a dot and the bytes of
 * the body. Its key is the secret decoded from hexadecimal.
 */
public final class WebhookSecret {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private WebhookSecret(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * Parses a secret.
   *
   * @param hex the {@code secretKey} as Dixa shows it; surrounding whitespace is ignored
   * @throws IllegalArgumentException if it is blank or not pairs of hexadecimal digits; the message
   *     does not contain it
   */
  public static WebhookSecret of(String hex) {
    String digits = hex.strip();
    if (digits.isEmpty()) {
      throw new IllegalArgumentException("the webhook secret must not be blank");
    }
    if (digits.length() % 2 != 0 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
      throw new IllegalArgumentException(
          "the webhook secret must be pairs of hexadecimal digits:"
              + " copy the secretKey of the subscription again");
    }
    return new WebhookSecret(new SecretKeySpec(HexFormat.of().parseHex(digits), ALGORITHM));
  }

  /**
   * Returns what Dixa would send as {@code X-DIXA-SIGNATURE}; for tests of a receiver.
   *
   * @param time when the delivery is sent, with a precision of milliseconds
   * @param body the body, byte for byte
   */
  public String sign(Instant time, byte[] body) {
    String t = Long.toString(time.toEpochMilli());
    return "t=" + t + ",v1=" + HexFormat.of().formatHex(hmac(t, body));
  }

  /** The signature of version 1. */
  byte[] hmac(String t, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(t.getBytes(UTF_8));
      mac.update((byte) '.');
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSecret[***]";
  }
}
