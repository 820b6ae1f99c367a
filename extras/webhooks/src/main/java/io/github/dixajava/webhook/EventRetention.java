package io.github.dixajava.webhook;

import java.time.Duration;

/**
 * How long an {@link EventStore} keeps what it knows. Each must be positive and at most 36,500
 * days.
 *
 * @param keep how long a handled event is remembered; a duplicate that arrives later is handled
 *     again
 * @param lease how long a claim is held for a handler; must be longer than any handler takes, and
 *     the shorter it is, the sooner another process takes over from one that died
 */
public record EventRetention(Duration keep, Duration lease) {
  private static final Duration MAX = Duration.ofDays(36_500);
  private static final EventRetention STANDARD =
      new EventRetention(Duration.ofDays(7), Duration.ofMinutes(1));

  /**
   * Checks both durations.
   *
   * @throws IllegalArgumentException if one is zero, negative or above 36,500 days
   */
  public EventRetention {
    check("keep", keep);
    check("lease", lease);
  }

  /** Remembers events for a week, and holds claims for a minute. */
  public static EventRetention standard() {
    return STANDARD;
  }

  /** A copy that remembers handled events for another time. */
  public EventRetention keep(Duration time) {
    return new EventRetention(time, lease);
  }

  /** A copy that holds claims for another time. */
  public EventRetention lease(Duration time) {
    return new EventRetention(keep, time);
  }

  private static void check(String name, Duration value) {
    if (value.isZero() || value.isNegative() || value.compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          name + " must be positive and at most " + MAX.toDays() + " days, but was " + value);
    }
  }
}
