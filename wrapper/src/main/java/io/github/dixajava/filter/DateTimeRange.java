package io.github.dixajava.filter;

import io.github.dixajava.model.PeriodFilter;
import io.github.dixajava.model.TimestampOperator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time from one moment, inclusive, to another, exclusive: ranges that touch share
 * nothing and miss nothing.
 *
 * <p>A range never changes and is never empty. One end may be open where the API allows it. Both
 * lie in the years 1 to 9999, which dates of the API can tell, in any zone; an end that is far away
 * is better left open. It remembers the time zone it was made from, which analytics asks for.
 *
 * <pre>{@code
 * DateTimeRange.month(YearMonth.of(2026, 3), ZoneId.of("Europe/Copenhagen"))
 * DateTimeRange.last(Duration.ofDays(30), clock)
 * DateTimeRange.since(checkedBefore)
 * }</pre>
 */
public final class DateTimeRange {
  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final @Nullable Instant from;
  private final @Nullable Instant to;
  private final ZoneId zone;

  private DateTimeRange(@Nullable Instant from, @Nullable Instant to, ZoneId zone) {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "the range must end after it starts, but goes from %s to %s".formatted(from, to));
    }
    this.from = writable("start", from);
    this.to = writable("end", to);
    this.zone = zone;
  }

  private static @Nullable Instant writable(String which, @Nullable Instant moment) {
    if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
      throw new IllegalArgumentException(
          "the %s of the range must lie between %s and %s, but is %s"
              .formatted(which, EARLIEST, LATEST, moment));
    }
    return moment;
  }

  /**
   * From one moment to another.
   *
   * @throws IllegalArgumentException if the second is not after the first, or one is out of the
   *     years that can be told; so do all methods
   */
  public static DateTimeRange between(Instant from, Instant to) {
    return new DateTimeRange(
        Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"), ZoneOffset.UTC);
  }

  /** From one moment to another, in the zone of the first. */
  public static DateTimeRange between(ZonedDateTime from, ZonedDateTime to) {
    return between(from.toInstant(), to.toInstant()).in(from.getZone());
  }

  /** From one moment to another, in the offset of the first. */
  public static DateTimeRange between(OffsetDateTime from, OffsetDateTime to) {
    return between(from.toInstant(), to.toInstant()).in(from.getOffset());
  }

  /** From the beginning of one day to the beginning of another, wherever the zone puts them. */
  public static DateTimeRange days(LocalDate from, LocalDate toExclusive, ZoneId zone) {
    return between(from.atStartOfDay(zone), toExclusive.atStartOfDay(zone));
  }

  /** A whole day, be it 23, 24 or 25 hours long. */
  public static DateTimeRange day(LocalDate day, ZoneId zone) {
    return days(day, day.plusDays(1), zone);
  }

  /** A whole month. */
  public static DateTimeRange month(YearMonth month, ZoneId zone) {
    return days(month.atDay(1), month.plusMonths(1).atDay(1), zone);
  }

  /** The given time up to now, in the clock's zone. */
  public static DateTimeRange last(Duration duration, Clock clock) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("the duration must be positive, but is " + duration);
    }
    Instant now = clock.instant();
    return between(now.minus(duration), now).in(clock.getZone());
  }

  /** From a moment on, without an end. */
  public static DateTimeRange since(Instant from) {
    return new DateTimeRange(Objects.requireNonNull(from, "from"), null, ZoneOffset.UTC);
  }

  /** Up to a moment, exclusively, without a start. */
  public static DateTimeRange until(Instant to) {
    return new DateTimeRange(null, Objects.requireNonNull(to, "to"), ZoneOffset.UTC);
  }

  /** The same stretch of time with another zone. */
  public DateTimeRange in(ZoneId other) {
    return new DateTimeRange(from, to, other);
  }

  /** The first moment, null if the start is open. */
  public @Nullable Instant from() {
    return from;
  }

  /** The moment after the range, null if the end is open. */
  public @Nullable Instant to() {
    return to;
  }

  /** The zone it was made from, UTC if it was made from moments. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether a moment lies within. */
  public boolean contains(Instant time) {
    return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
  }

  /**
   * The search condition for it: between, since or until. Whether Dixa counts the last moment in is
   * not known.
   */
  TimestampOperator toOperator() {
    if (from == null) {
      return TimestampOperator.Until.of(requireEnd());
    }
    return to == null
        ? TimestampOperator.Since.of(from)
        : TimestampOperator.Between.builder().timestampFrom(from).timestampTo(to).build();
  }

  /**
   * The analytics period for it.
   *
   * @throws IllegalArgumentException if an end is open
   */
  PeriodFilter toPeriod() {
    return PeriodFilter.Interval.builder().start(requireStart()).end(requireEnd()).build();
  }

  /**
   * The first moment.
   *
   * @throws IllegalArgumentException if the start is open
   */
  public Instant requireStart() {
    return require(from, "start");
  }

  /**
   * The moment after the range.
   *
   * @throws IllegalArgumentException if the end is open
   */
  public Instant requireEnd() {
    return require(to, "end");
  }

  private Instant require(@Nullable Instant end, String name) {
    if (end == null) {
      throw new IllegalArgumentException(
          "this needs a range with both ends, not %s: its %s is open".formatted(this, name));
    }
    return end;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DateTimeRange that
        && Objects.equals(from, that.from)
        && Objects.equals(to, that.to)
        && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, to, zone);
  }

  /** Both ends in ISO form with a slash between, {@code ..} for an open one. */
  @Override
  public String toString() {
    return (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
  }
}
