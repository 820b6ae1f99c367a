package io.github.dixajava;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Rules that several options share. */
final class Checks {
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private Checks() {}

  static Duration positive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be positive, but is " + duration);
    }
    return duration;
  }

  /** What OkHttp takes: whole milliseconds in an int. */
  static Duration timeout(String name, Duration duration) {
    if (duration.toNanos() < 1_000_000 || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be 1 ms to " + LONGEST.toDays() + " days, but is " + duration);
    }
    return duration;
  }

  static String notBlank(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          name + " must be a text, but is " + (text == null ? "null" : "blank"));
    }
    return text;
  }

  static int inRange(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be " + min + " to " + max + ", but is " + value);
    }
    return value;
  }
}
