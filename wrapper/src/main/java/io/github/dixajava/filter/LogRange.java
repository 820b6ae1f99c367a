package io.github.dixajava.filter;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the activity log is asked for, so that a range gets all its entries.
 *
 * <p>The log is asked in whole seconds, and whether it counts the two ends in is not documented. So
 * it is asked from one second before the one in which the range starts, and up to the end of the
 * one in which it ends. What comes too many is to be dropped by {@link DateTimeRange#contains}.
 *
 * @param from the start to ask for, null if open
 * @param to the end to ask for, null if open
 */
public record LogRange(@Nullable Instant from, @Nullable Instant to) {

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** The bounds to ask for. */
  public static LogRange of(DateTimeRange range) {
    return new LogRange(
        range.from().map(from -> from.truncatedTo(ChronoUnit.SECONDS).minus(SECOND)).orElse(null),
        range.to().map(LogRange::up).orElse(null));
  }

  private static Instant up(Instant time) {
    Instant second = time.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(time) ? time : second.plus(SECOND);
  }
}
