package io.github.dixajava.paging;

import io.github.dixajava.filter.DateTimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A range of time that may also be empty, exact to the nanosecond: from one moment, inclusive, to
 * another, exclusive.
 *
 * <p>Dixa is asked in whole seconds, and whether it counts the two ends in is not documented. So it
 * is asked from one second before the one in which the span starts, and up to the end of the one in
 * which it ends; what comes too many is left out here.
 */
record Span(@Nullable Instant from, @Nullable Instant to) {

  static final Span ALL = new Span(null, null);

  static Span of(DateTimeRange range) {
    return new Span(range.from(), range.to());
  }

  boolean isEmpty() {
    return from != null && to != null && !from.isBefore(to);
  }

  boolean contains(Instant time) {
    return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
  }

  /** Up to that moment at most; empty if it starts later. */
  Span until(Instant end) {
    Instant earlier = to == null || end.isBefore(to) ? end : to;
    return new Span(from, from != null && earlier.isBefore(from) ? from : earlier);
  }

  @Nullable Instant askFrom() {
    return from == null ? null : from.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
  }

  @Nullable Instant askTo() {
    return to == null ? null : Instant.ofEpochSecond(secondAfter(to));
  }

  /** The first second that is not before the moment. */
  static long secondAfter(Instant moment) {
    return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
  }
}
