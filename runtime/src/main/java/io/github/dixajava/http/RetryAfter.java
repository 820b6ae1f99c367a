package io.github.dixajava.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: seconds or an HTTP date. */
final class RetryAfter {
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** How long to wait from now, or null when there is no such header or it says nothing. */
  static @Nullable Duration parse(@Nullable String header, Clock clock) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    if (value.matches("[0-9]+")) {
      String seconds = value.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : value;
      return Duration.ofSeconds(Long.parseLong(seconds));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), date);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException neither) {
      return null;
    }
  }
}
