package io.github.dixajava.paging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from the times of a listing's entries in which direction it runs. Only a number of
 * steps, all the same way, is taken as proof. Servers may order to the second only, so steps within
 * a second count just while they agree with those from one second to another.
 */
final class OrderEvidence {

  private static final int PROOF = 8;

  private final Steps seconds = new Steps();
  private final Steps moments = new Steps();
  private @Nullable Instant last;

  /** Steps forth and back in time. */
  private static final class Steps {
    private int forth;
    private int back;

    void add(int direction) {
      forth += direction > 0 ? 1 : 0;
      back += direction < 0 ? 1 : 0;
    }

    TimeAxis axis(int proof) {
      if (forth >= proof && back == 0) {
        return TimeAxis.OLDEST_FIRST;
      }
      return back >= proof && forth == 0 ? TimeAxis.NEWEST_FIRST : TimeAxis.UNKNOWN;
    }
  }

  void add(Instant time) {
    Instant before = last;
    if (before != null) {
      seconds.add(Long.compare(time.getEpochSecond(), before.getEpochSecond()));
      moments.add(time.compareTo(before));
    }
    last = time;
  }

  TimeAxis axis() {
    TimeAxis proven = seconds.axis(PROOF);
    return proven == TimeAxis.UNKNOWN && seconds.axis(1) == moments.axis(PROOF)
        ? seconds.axis(1)
        : proven;
  }
}
