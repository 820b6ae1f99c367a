package io.github.dixajava.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/** JSON as the bytes of its text: where things end, what they say. Positions are indices. */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGHEST_OF_EACH = 0x8080808080808080L;

  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;

  Utf8(byte[] bytes) {
    this.bytes = bytes;
  }

  static long eight(byte[] bytes, int start) {
    return (long) LONGS.get(bytes, start);
  }

  /** So many of the next bytes, but no more than eight, as one number. */
  static long upToEight(byte[] bytes, int start, int count) {
    if (count >= Long.BYTES) {
      return eight(bytes, start);
    }
    if (start + Long.BYTES <= bytes.length) {
      return eight(bytes, start) & ~(-1L << (count * Byte.SIZE));
    }
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << Byte.SIZE | bytes[start + i];
    }
    return value;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The first position, behind a byte order mark. */
  int start() {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }

  /** The byte there; -1 at the end and before the beginning; never an ASCII one for another. */
  int at(int position) {
    return position >= 0 && position < bytes.length ? bytes[position] & 0xFF : -1;
  }

  /** The first position from this one on that is no space. */
  int toToken(int from) {
    int i = from;
    while (i < bytes.length && bytes[i] <= ' ' && isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** The closing quote of a text of ASCII without escapes; -1 if it is another. */
  int endOfPlain(int start) {
    int i = start;
    for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
      long special = special(eight(bytes, i));
      if (special != 0) {
        int found = i + Long.numberOfTrailingZeros(special) / Byte.SIZE;
        return bytes[found] == '"' ? found : -1;
      }
    }
    for (; i < bytes.length; i++) {
      if (bytes[i] < ' ' || bytes[i] == '"' || bytes[i] == '\\') {
        return bytes[i] == '"' ? i : -1;
      }
    }
    return -1;
  }

  /** Of eight bytes the lowest that ends or interrupts a plain text has its highest bit set. */
  private static long special(long eight) {
    long quote = eight ^ EACH * '"';
    long backslash = eight ^ EACH * '\\';
    long ending = ((quote - EACH) & ~quote) | ((backslash - EACH) & ~backslash);
    long noAsciiOrControl = eight | (eight - EACH * ' ');
    return (ending | noAsciiOrControl) & HIGHEST_OF_EACH;
  }

  /** The closing quote of any text; -1 if there is none. */
  int endOfText(int start) {
    int plain = endOfPlain(start);
    return plain < 0 ? endOfEscaped(start) : plain;
  }

  private int endOfEscaped(int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == '"') {
        return i;
      }
      if (bytes[i] == '\\') {
        i++;
      }
    }
    return -1;
  }

  /**
   * Where the value of a property is, looked for from the first place in an object on or from
   * behind a value in it; -1 if there is none. Whether all on the way is right, the reader finds
   * out.
   */
  int find(String property, int from) {
    int name = toToken(from);
    while (true) {
      if (at(name) == ',') {
        name = toToken(name + 1);
      }
      if (at(name) != '"') {
        return -1;
      }
      int start = name + 1;
      int plain = endOfPlain(start);
      int close = plain < 0 ? endOfText(start) : plain;
      int colon = toToken(close + 1);
      if (close < 0 || at(colon) != ':') {
        return -1;
      }
      int value = toToken(colon + 1);
      if (plain < 0 ? isWritten(property, start, close) : isAscii(property, start, close)) {
        return value;
      }
      int behind = behind(value);
      if (behind < 0) {
        return -1;
      }
      name = toToken(behind);
    }
  }

  private boolean isAscii(String text, int start, int end) {
    return end - start == text.length() && is(text, start);
  }

  private boolean isWritten(String text, int start, int end) {
    try {
      return decode(start, end).equals(text);
    } catch (IOException e) { // the reader comes to it and tells what is wrong
      return false;
    }
  }

  /** The position behind a value, whose inside is not looked at closely; -1 if it has no end. */
  int behind(int value) {
    int open = 0;
    for (int i = value; i < bytes.length; i++) {
      switch (bytes[i]) {
        case '"' -> {
          i = endOfText(i + 1);
          if (i < 0 || open == 0) {
            return i < 0 ? -1 : i + 1;
          }
        }
        case '{', '[' -> open++;
        case '}', ']' -> {
          if (open < 2) {
            return open == 0 ? i : i + 1;
          }
          open--;
        }
        case ',', ' ', '\n', '\r', '\t' -> {
          if (open == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /** The end of a number in the grammar of JSON; -1 if there is none. */
  int endOfNumber(int start) {
    int i = at(start) == '-' ? start + 1 : start;
    i = at(i) == '0' ? i + 1 : endOfDigits(i);
    if (i >= 0 && at(i) == '.') {
      i = endOfDigits(i + 1);
    }
    if (i >= 0 && (at(i) == 'e' || at(i) == 'E')) {
      i++;
      i = endOfDigits(at(i) == '+' || at(i) == '-' ? i + 1 : i);
    }
    return i;
  }

  private int endOfDigits(int start) {
    int i = start;
    while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i == start ? -1 : i;
  }

  /** Whether a number or a word can end before this position. */
  boolean isDelimiter(int position) {
    return switch (at(position)) {
      case -1, ',', ':', '}', ']', '{', '[', ' ', '\n', '\r', '\t', '"' -> true;
      default -> false;
    };
  }

  boolean is(String ascii, int start) {
    if (start + ascii.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[start + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String ascii(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** What is between two quotes, escapes resolved; half a surrogate pair may come of an escape. */
  String decode(int start, int end) throws IOException {
    int stop = endOfRun(start, end);
    if (stop == end) {
      return run(start, end);
    }
    StringBuilder text = new StringBuilder(end - start);
    int from = start;
    while (stop < end) {
      text.append(run(from, stop)).append(escaped(stop, end));
      from = behindEscape(stop);
      stop = endOfRun(from, end);
    }
    return text.append(run(from, end)).toString();
  }

  /** Refuses what {@link #decode} refuses, without making a string. */
  void check(int start, int end) throws IOException {
    int from = start;
    int stop = endOfRun(from, end);
    while (stop < end) {
      refuseUnlessUtf8(from, stop);
      escaped(stop, end);
      from = behindEscape(stop);
      stop = endOfRun(from, end);
    }
    refuseUnlessUtf8(from, end);
  }

  /** The first position that has a backslash or a control character; the end if there is none. */
  private int endOfRun(int start, int end) {
    int i = start;
    while (i < end && (bytes[i] < 0 || (bytes[i] >= ' ' && bytes[i] != '\\'))) {
      i++;
    }
    return i;
  }

  private String run(int start, int end) throws IOException {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) { // the JDK's stands for bytes that are no UTF-8
      refuseUnlessUtf8(start, end);
    }
    return text;
  }

  private void refuseUnlessUtf8(int start, int end) throws IOException {
    int i = start;
    while (i < end) {
      int length = bytes[i] >= 0 ? 1 : lengthOfCharacter(i, end);
      if (length < 0) {
        throw new MalformedInputException(1);
      }
      i += length;
    }
  }

  /** The bytes of a character that is not ASCII, as Unicode's table 3-7 has them; -1 if none. */
  private int lengthOfCharacter(int start, int end) {
    int first = at(start);
    int length = first < 0xC2 ? -1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : -1;
    if (length < 0 || start + length > end) {
      return -1;
    }
    int second = at(start + 1);
    int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    boolean continued = second >= lowest && second <= highest;
    for (int i = start + 2; i < start + length; i++) {
      continued &= (at(i) & 0xC0) == 0x80;
    }
    return continued ? length : -1;
  }

  /** The character for which an escape stands. */
  private char escaped(int backslash, int end) throws MalformedJsonException {
    if (bytes[backslash] != '\\') {
      throw new MalformedJsonException("a control character that is not escaped");
    }
    int kind = backslash + 1 < end ? bytes[backslash + 1] : -1;
    return switch (kind) {
      case '"', '\\', '/' -> (char) kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode(backslash + 2, end);
      default -> throw new MalformedJsonException("an escape that JSON does not have");
    };
  }

  private char unicode(int start, int end) throws MalformedJsonException {
    int code = start + 4 > end ? -1 : 0;
    for (int i = start; i < start + 4 && code >= 0; i++) {
      int digit = Digits.hex((char) at(i));
      code = digit < 0 ? -1 : code << 4 | digit;
    }
    if (code < 0) {
      throw new MalformedJsonException("an escape that JSON does not have");
    }
    return (char) code;
  }

  private int behindEscape(int backslash) {
    return backslash + (bytes[backslash + 1] == 'u' ? 6 : 2);
  }
}
