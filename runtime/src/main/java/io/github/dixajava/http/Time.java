package io.github.dixajava.http;

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
 * @param ticker nanoseconds that never go back, for deadlines and for the rate limit; while it
 *     fails, the system's time counts on from what it showed last
 * @param sleeper sleeps of a caller's own thread
 * @param scheduler waits without a thread
 */
public record Time(
    Clock clock, LongSupplier ticker, Sleeper sleeper, ScheduledExecutorService scheduler) {

  /** The system's own. */
  public static final LongSupplier SYSTEM = new SystemTicker();

  public Time {
    ticker = ticker == SYSTEM ? SYSTEM : new Guarded(ticker);
  }

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

  private static final class SystemTicker implements LongSupplier {
    @Override
    public long getAsLong() {
      return System.nanoTime();
    }
  }

  private static final class Guarded implements LongSupplier {
    private final LongSupplier ticker;
    private volatile long ahead;

    Guarded(LongSupplier ticker) {
      this.ticker = ticker;
    }

    @Override
    public long getAsLong() {
      try {
        long now = ticker.getAsLong();
        ahead = now - System.nanoTime();
        return now;
      } catch (RuntimeException | Error e) {
        return System.nanoTime() + ahead;
      }
    }
  }
}
