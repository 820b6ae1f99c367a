package io.github.dixajava.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it, for {@link DixaFake.Builder#clock} and {@link
 * DixaFake#enforceRateLimit(Clock)}. Safe for use by several threads.
 */
public final class MovableClock extends Clock {
  private volatile Instant now;

  private MovableClock(Instant now) {
    this.now = now;
  }

  /** A clock that shows this instant, in UTC. */
  public static MovableClock at(Instant now) {
    return new MovableClock(now);
  }

  /** Moves the clock, backwards if the duration is negative. */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** A clock that moves with this one. */
  @Override
  public Clock withZone(ZoneId zone) {
    MovableClock moved = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return moved.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return moved.withZone(other);
      }
    };
  }
}
