package io.github.dixajava.paging;

import java.time.Instant;

/** A half-open stretch of time, exact to the nanosecond. */
record Stretch(Instant from, Instant to) {

  boolean contains(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  /** The first second that has a part in it. */
  long firstSecond() {
    return from.getEpochSecond();
  }

  /** The second after the last one that has a part in it. */
  long endSecond() {
    return to.getNano() == 0 ? to.getEpochSecond() : to.getEpochSecond() + 1;
  }
}
