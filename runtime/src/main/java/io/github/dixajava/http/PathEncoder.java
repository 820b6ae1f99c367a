package io.github.dixajava.http;

import java.nio.charset.StandardCharsets;

/**
 * Encodes a path segment so that nothing but RFC 3986's unreserved characters stays as it is.
 * Addresses such as {@code anna+test@example.com} and numbers such as {@code +4512345678} are ids.
 */
public final class PathEncoder {
  private static final String HEX = "0123456789ABCDEF";

  private PathEncoder() {}

  /** The segment, encoded. */
  public static String encode(String segment) {
    StringBuilder encoded = new StringBuilder(segment.length() + 16);
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved((char) (b & 0xff))) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
