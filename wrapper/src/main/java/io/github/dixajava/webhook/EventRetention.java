package io.github.dixajava.webhook;

import java.time.Duration;

/**
 * How long an {@link EventStore} holds on to what it knows.
 *
 * @param keep how long a handled event is remembered, more than zero: a copy that comes later is
 *     handled again
 * @param lease how long a claim is held for a handler, more than zero. It has to be longer than any
 *     handler takes; the shorter, the sooner another process can take over from one that died
 */
public record EventRetention(Duration keep, Duration lease) {
  /**
   * Checks the durations.
   *
   * @throws IllegalArgumentException if one is zero or negative
   */
  public EventRetention {
    requirePositive("keep", keep);
    requirePositive("lease", lease);
  }

  /** A week for events, a minute for claims. */
  public static EventRetention standard() {
    return new EventRetention(Duration.ofDays(7), Duration.ofMinutes(1));
  }

  private static void requirePositive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", allowed is more than zero");
    }
  }
}
