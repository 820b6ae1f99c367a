package io.github.dixajava.json;

import java.util.Arrays;

/** Digits of ASCII, without objects. A negative result says that there are others. */
final class Digits {
  private Digits() {}

  private static final byte[] HEX = new byte[0x80];

  static {
    Arrays.fill(HEX, (byte) -1);
    for (int i = 0; i < 16; i++) {
      HEX["0123456789abcdef".charAt(i)] = (byte) i;
      HEX["0123456789ABCDEF".charAt(i)] = (byte) i;
    }
  }

  static int hex(char digit) {
    return digit < HEX.length ? HEX[digit] : -1;
  }

  /** The number that so many hexadecimal digits are; throws if they are none. */
  static long hex(CharSequence text, int start, int count) {
    long value = 0;
    int digits = 0;
    for (int i = start; i < start + count; i++) {
      int digit = hex(text.charAt(i));
      digits |= digit;
      value = value << 4 | digit;
    }
    if (digits < 0) {
      throw new NumberFormatException("not hexadecimal");
    }
    return value;
  }

  /** The number that so many decimal digits are, at most nine; -1 if they are none. */
  static int decimal(CharSequence text, int start, int count) {
    int value = 0;
    for (int i = start; i < start + count; i++) {
      int digit = i < text.length() ? text.charAt(i) - '0' : -1;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
