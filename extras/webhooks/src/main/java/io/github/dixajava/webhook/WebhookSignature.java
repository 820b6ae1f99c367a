package io.github.dixajava.webhook;

import io.github.dixajava.webhook.WebhookVerifier.RejectedException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code X-DIXA-SIGNATURE}: {@code t=1769904000000,v1=5f2c...}. The fields may be in
 * any order, unknown fields are ignored, and {@code v1} may occur several times, as while a secret
 * is exchanged.
 *
 * @param t the timestamp in epoch milliseconds as the header has it, one to eighteen digits
 * @param v1 the well-formed signatures of version 1
 */
record WebhookSignature(String t, List<byte[]> v1) {
  private static final int MAX_HEADER_LENGTH = 4096;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-fA-F]{64}");

  /**
   * Reads a header.
   *
   * @throws RejectedException if there is no signature in it that can be verified
   */
  static WebhookSignature parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new RejectedException(RejectionReason.SIGNATURE_MISSING);
    }
    if (header.length() > MAX_HEADER_LENGTH) {
      throw new RejectedException(RejectionReason.SIGNATURE_MALFORMED);
    }
    String t = null;
    boolean foundV1 = false;
    boolean foundOther = false;
    List<byte[]> v1 = new ArrayList<>();
    for (String field : header.split(",", -1)) {
      int equals = field.indexOf('=');
      String name = equals < 0 ? "" : field.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      String value = field.substring(equals + 1).strip();
      if (name.equals("t")) {
        if (t != null || !DIGITS.matcher(value).matches()) {
          throw new RejectedException(RejectionReason.SIGNATURE_MALFORMED);
        }
        t = value;
      } else if (name.equals("v1")) {
        foundV1 = true;
        if (SIGNATURE.matcher(value).matches()) {
          v1.add(HexFormat.of().parseHex(value));
        }
      } else if (name.matches("v[0-9]+")) {
        foundOther = true;
      }
    }
    if (t != null && !foundV1 && foundOther) {
      throw new RejectedException(RejectionReason.SIGNATURE_VERSION_UNKNOWN);
    }
    if (t == null || v1.isEmpty()) {
      throw new RejectedException(RejectionReason.SIGNATURE_MALFORMED);
    }
    return new WebhookSignature(t, v1);
  }

  /** Whether one of the signatures was made with one of the secrets; compares in constant time. */
  boolean matches(List<WebhookSecret> secrets, byte[] body) {
    boolean matches = false;
    for (WebhookSecret secret : secrets) {
      byte[] expected = secret.hmac(t, body);
      for (byte[] found : v1) {
        matches |= MessageDigest.isEqual(expected, found);
      }
    }
    return matches;
  }
}
