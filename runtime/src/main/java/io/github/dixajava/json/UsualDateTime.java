package io.github.dixajava.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a moment that nearly all are in, without a formatter, which takes several times as
 * long; much of what a page holds are moments. What is not in these forms is left to the formatter.
 */
final class UsualDateTime {
  private static final int SECONDS_A_DAY = 86_400;
  private static final long FIRST = -62_167_219_200L; // the year 0
  private static final long LAST = 253_402_300_799L; // the end of the year 9999
  private static final int NO_OFFSET = Integer.MAX_VALUE;
  private static final int[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private UsualDateTime() {}

  /**
   * {@code 2024-08-07T09:47:32}, also with up to nine decimals, and {@code Z}, {@code Z[GMT]},
   * hours and minutes of an offset or no zone; null if it is anything else.
   *
   * @throws java.time.DateTimeException if there is no such day
   */
  static @Nullable Instant read(CharSequence text) {
    if (text.length() < 19
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int year = Digits.decimal(text, 0, 4);
    int month = Digits.decimal(text, 5, 2);
    int day = Digits.decimal(text, 8, 2);
    int hour = Digits.decimal(text, 11, 2);
    int minute = Digits.decimal(text, 14, 2);
    int second = Digits.decimal(text, 17, 2);
    if ((year | month | day | hour | minute | second) < 0
        || hour > 23
        || minute > 59
        || second > 59) {
      return null;
    }
    int zone = endOfDecimals(text);
    int nanos = zone == 19 ? 0 : nanos(text, zone - 20);
    int offset = offset(text, zone);
    if (nanos < 0 || offset == NO_OFFSET) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    int time = hour * 3_600 + minute * 60 + second;
    return Instant.ofEpochSecond(days * SECONDS_A_DAY + time - offset, nanos);
  }

  private static int endOfDecimals(CharSequence text) {
    int end = 19;
    if (end < text.length() && text.charAt(end) == '.') {
      end++;
      while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
    }
    return end;
  }

  private static int nanos(CharSequence text, int decimals) {
    return decimals < 1 || decimals > 9
        ? -1
        : Digits.decimal(text, 20, decimals) * POWERS[9 - decimals];
  }

  private static int offset(CharSequence text, int at) {
    int length = text.length() - at;
    if (length == 0 || (text.charAt(at) == 'Z' && (length == 1 || isGmt(text, at, length)))) {
      return 0;
    }
    char sign = text.charAt(at);
    if (length != 6 || (sign != '+' && sign != '-') || text.charAt(at + 3) != ':') {
      return NO_OFFSET;
    }
    int hours = Digits.decimal(text, at + 1, 2);
    int minutes = Digits.decimal(text, at + 4, 2);
    if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
      return NO_OFFSET;
    }
    int seconds = hours * 3_600 + minutes * 60;
    return sign == '+' ? seconds : -seconds;
  }

  private static boolean isGmt(CharSequence text, int at, int length) {
    return length == 6
        && text.charAt(at + 1) == '['
        && text.charAt(at + 2) == 'G'
        && text.charAt(at + 3) == 'M'
        && text.charAt(at + 4) == 'T'
        && text.charAt(at + 5) == ']';
  }

  /** {@code 2024-08-07T09:47:32Z} with 0, 3, 6 or 9 decimals; null for a year of other length. */
  static @Nullable String write(Instant instant) {
    long seconds = instant.getEpochSecond();
    if (seconds < FIRST || seconds > LAST) {
      return null;
    }
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_A_DAY));
    int time = Math.floorMod(seconds, SECONDS_A_DAY);
    byte[] text = new byte[30];
    put(text, 0, date.getYear(), 4, '-');
    put(text, 5, date.getMonthValue(), 2, '-');
    put(text, 8, date.getDayOfMonth(), 2, 'T');
    put(text, 11, time / 3_600, 2, ':');
    put(text, 14, time / 60 % 60, 2, ':');
    put(text, 17, time % 60, 2, '.');
    int nanos = instant.getNano();
    int decimals = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
    int end = 19;
    if (decimals > 0) {
      put(text, 20, nanos / POWERS[9 - decimals], decimals, 'Z');
      end = 20 + decimals;
    }
    text[end] = 'Z';
    return new String(text, 0, end + 1, StandardCharsets.ISO_8859_1);
  }

  private static void put(byte[] text, int start, int value, int digits, char behind) {
    int rest = value;
    for (int i = start + digits - 1; i >= start; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    text[start + digits] = (byte) behind;
  }
}
