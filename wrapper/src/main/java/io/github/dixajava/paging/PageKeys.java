package io.github.dixajava.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/** Page keys as they stand in a link. */
final class PageKeys {

  private static final Pattern PADDED_BASE64 =
      Pattern.compile("(?:[A-Za-z0-9+/_-]{4})*(?:[A-Za-z0-9+/_-]{2}==|[A-Za-z0-9+/_-]{3}=)?");

  private PageKeys() {}

  /**
   * Undoes percent-encoding exactly once. A plus sign stays one, since it is a digit of base64 and
   * no key has spaces; a percent sign that starts no escape stays as well, so keys that were never
   * encoded survive too.
   *
   * <p>A colon at the end is no digit of base64. Bare, it does not belong to the key; escaped, it
   * is kept unless the rest is complete base64, which only a key can be.
   */
  static String decode(String raw) {
    boolean bareColon = raw.endsWith(":");
    String key = unescape(bareColon ? raw.substring(0, raw.length() - 1) : raw);
    if (!bareColon && key.endsWith(":")) {
      String rest = key.substring(0, key.length() - 1);
      return PADDED_BASE64.matcher(rest).matches() ? rest : key;
    }
    return key;
  }

  private static String unescape(String raw) {
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    int at = 0;
    while (at < raw.length()) {
      int octet = raw.charAt(at) == '%' ? octet(raw, at + 1) : -1;
      if (octet >= 0) {
        bytes.write(octet);
        at += 3;
      } else {
        int end = raw.offsetByCodePoints(at, 1);
        bytes.writeBytes(raw.substring(at, end).getBytes(UTF_8));
        at = end;
      }
    }
    return bytes.toString(UTF_8);
  }

  private static int octet(String raw, int at) {
    if (at + 2 > raw.length()) {
      return -1;
    }
    int high = Character.digit(raw.charAt(at), 16);
    int low = Character.digit(raw.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
