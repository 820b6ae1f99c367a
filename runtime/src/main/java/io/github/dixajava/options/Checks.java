package io.github.dixajava.options;

import java.time.Duration;

/** Rules that several options share. */
final class Checks {
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private Checks() {}

  /** A pause that can be counted in nanoseconds and added to a point in time. */
  static Duration pause(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be positive and at most " + LONGEST.toDays() + " days, but is " + duration);
    }
    return duration;
  }

  /** What OkHttp takes: whole milliseconds in an int. */
  static Duration timeout(String name, Duration duration) {
    if (duration.compareTo(Duration.ofMillis(1)) < 0 || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be 1 ms to " + LONGEST.toDays() + " days, but is " + duration);
    }
    return duration;
  }

  static int inRange(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be " + min + " to " + max + ", but is " + value);
    }
    return value;
  }
}
