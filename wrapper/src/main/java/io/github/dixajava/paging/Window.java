package io.github.dixajava.paging;

import java.time.Instant;

/**
 * A part of an export: seconds of the log, as places of a {@link TimeOrder}.
 *
 * @param start its first place
 * @param end the place after the last that its listing was asked for
 * @param stop the place after its last; what follows is for other windows
 * @param early whether its listing is asked for from one second before: a server that does not
 *     count the start in would lose the first second
 */
record Window(TimeOrder direction, long start, long end, long stop, boolean early) {

  /**
   * All of a span.
   *
   * @throws IllegalArgumentException if an end is open
   */
  static Window of(Span span) {
    Instant from = span.from();
    Instant to = span.to();
    if (from == null || to == null) {
      throw new IllegalArgumentException("an export needs a range that is not open at an end");
    }
    long end = Span.secondAfter(to);
    return new Window(TimeOrder.UNKNOWN, from.getEpochSecond(), end, end, true);
  }

  /** The same seconds, which turned out to be listed this way. */
  Window turned(TimeOrder way) {
    boolean newestFirst = way == TimeOrder.NEWEST_FIRST;
    long first = newestFirst ? 1 - end : start;
    long last = newestFirst ? 1 - start : end;
    return new Window(way, first, last, last, early);
  }

  /** What is left of it when the rest goes to another window. */
  Window cutAt(long place) {
    return new Window(direction, start, end, place, early);
  }

  /** The places from that one up to another. */
  Window part(long from, long to, boolean early) {
    return new Window(direction, from, to, to, early);
  }

  boolean contains(Instant time) {
    long place = direction.place(time);
    return place >= start && place < stop;
  }

  Instant askFrom() {
    long first = direction == TimeOrder.NEWEST_FIRST ? 1 - end : start;
    return Instant.ofEpochSecond(early ? first - 1 : first);
  }

  Instant askTo() {
    return Instant.ofEpochSecond(direction == TimeOrder.NEWEST_FIRST ? 1 - start : end);
  }
}
