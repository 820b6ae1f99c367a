package io.github.dixajava.internal;

import io.github.dixajava.options.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/**
 * Every source of time in one place, so that tests own it.
 *
 * @param clock the date, for {@code Retry-After}
 * @param ticker nanoseconds that never go back, for deadlines and for the rate limit
 * @param sleeper sleeps of a caller's own thread
 * @param scheduler waits without a thread
 */
public record Time(
    Clock clock, LongSupplier ticker, Sleeper sleeper, ScheduledExecutorService scheduler) {

  /** The ticker of a clock; the system's own clock may jump, so for that one another is better. */
  public static LongSupplier tickerOf(Clock clock) {
    return () -> {
      Instant now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    };
  }

  long nanos() {
    return ticker.getAsLong();
  }

  Duration since(long start) {
    return Duration.ofNanos(nanos() - start);
  }
}
