package io.github.dixajava.options;

import java.time.Duration;

/** Argument checks that several options share. */
final class Checks {
  private static final Duration MIN = Duration.ofMillis(1);
  private static final Duration MAX = Duration.ofDays(24);

  private Checks() {}

  /** Milliseconds that fit into an int, as OkHttp's timeouts do. */
  static Duration duration(String name, Duration duration) {
    if (duration.compareTo(MIN) < 0 || duration.compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          name + " must be between 1 ms and 24 days, but was " + duration);
    }
    return duration;
  }

  static int inRange(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be between " + min + " and " + max + ", but was " + value);
    }
    return value;
  }
}
