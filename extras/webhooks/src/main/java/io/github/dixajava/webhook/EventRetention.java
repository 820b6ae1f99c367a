package io.github.dixajava.webhook;

import java.time.Duration;

/** How long an {@link EventStore} holds on to what it knows. Immutable. */
public final class EventRetention {
  private static final Duration LONGEST = Duration.ofDays(36_500);
  private static final EventRetention STANDARD =
      new EventRetention(Duration.ofDays(7), Duration.ofMinutes(1));

  private final Duration keep;
  private final Duration lease;

  private EventRetention(Duration keep, Duration lease) {
    this.keep = keep;
    this.lease = lease;
  }

  /** A week for events, a minute for claims. */
  public static EventRetention standard() {
    return STANDARD;
  }

  /** How long a handled event is remembered. */
  public Duration keep() {
    return keep;
  }

  /** How long a claim is held for a handler. */
  public Duration lease() {
    return lease;
  }

  /**
   * Remembers a handled event for another time; a copy that comes later is handled again.
   *
   * @throws IllegalArgumentException if the time is zero, negative or over 36,500 days
   */
  public EventRetention keep(Duration time) {
    return new EventRetention(checked("keep", time), lease);
  }

  /**
   * Holds a claim for another time. It has to be longer than any handler takes; the shorter, the
   * sooner another process can take over from one that died.
   *
   * @throws IllegalArgumentException if the time is zero, negative or over 36,500 days
   */
  public EventRetention lease(Duration time) {
    return new EventRetention(keep, checked("lease", time));
  }

  private static Duration checked(String name, Duration value) {
    if (value.isZero() || value.isNegative() || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name
              + " is "
              + value
              + ", allowed is more than zero, up to "
              + LONGEST.toDays()
              + " days");
    }
    return value;
  }
}
