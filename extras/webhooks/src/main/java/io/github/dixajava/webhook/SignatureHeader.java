package io.github.dixajava.webhook;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code X-DIXA-SIGNATURE}: {@code t=1769904000000,v1=5f2c...}. Fields may come in
 * any order, others beside these two, and several {@code v1}, as while a secret is exchanged.
 *
 * @param t the time in epoch milliseconds as it stands there, one to eighteen digits
 * @param v1 the signatures of version 1 that have the form of one
 */
record SignatureHeader(String t, List<byte[]> v1) {
  private static final int LONGEST = 4096;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-fA-F]{64}");

  /**
   * Reads a header.
   *
   * @throws RejectedException if it is none that can be verified
   */
  static SignatureHeader parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new RejectedException(RejectionReason.SIGNATURE_MISSING);
    }
    if (header.length() > LONGEST) {
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
    return new SignatureHeader(t, v1);
  }
}
