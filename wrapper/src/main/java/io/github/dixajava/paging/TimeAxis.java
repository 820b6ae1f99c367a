package io.github.dixajava.paging;

import java.time.Instant;

/**
 * Seconds counted in the direction in which the server lists, so that the reader always moves
 * towards larger numbers.
 */
enum TimeAxis {
  /** Not known yet; counted as if oldest came first. */
  UNKNOWN('U'),
  OLDEST_FIRST('A'),
  NEWEST_FIRST('D');

  private final char code;

  TimeAxis(char code) {
    this.code = code;
  }

  char code() {
    return code;
  }

  static TimeAxis of(char code) {
    for (TimeAxis axis : values()) {
      if (axis.code == code) {
        return axis;
      }
    }
    throw new IllegalArgumentException("not a checkpoint of an export");
  }

  long place(Instant time) {
    return this == NEWEST_FIRST ? -time.getEpochSecond() : time.getEpochSecond();
  }

  /** The moment itself in the direction of the listing, for measuring. */
  double exactPlace(Instant time) {
    double seconds = time.getEpochSecond() + time.getNano() / 1e9;
    return this == NEWEST_FIRST ? -seconds : seconds;
  }

  /** The seconds from one, up to but not including another, as places. */
  Window window(long first, long end) {
    return this == NEWEST_FIRST ? new Window(1 - end, 1 - first) : new Window(first, end);
  }

  /**
   * A server that does not count the start in would lose the first second: ask for one more, unless
   * it is known to count it in.
   */
  Instant askFrom(Window window, boolean early) {
    long first = this == NEWEST_FIRST ? 1 - window.end() : window.start();
    return Instant.ofEpochSecond(early ? first - 1 : first);
  }

  Instant askTo(Window window) {
    return Instant.ofEpochSecond(this == NEWEST_FIRST ? 1 - window.start() : window.end());
  }

  /** Places, from the first up to but not including the last. */
  record Window(long start, long end) {}
}
