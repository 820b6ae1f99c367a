package io.github.dixajava.paging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order of time a server lists. Places are seconds counted that way, so that a reader
 * always moves towards larger numbers.
 */
enum TimeOrder {
  /** Not known yet; counted as if oldest came first. */
  UNKNOWN,
  OLDEST_FIRST,
  NEWEST_FIRST;

  long place(Instant time) {
    return this == NEWEST_FIRST ? -time.getEpochSecond() : time.getEpochSecond();
  }

  /** The moment itself in the direction of the listing, for measuring. */
  double exactPlace(Instant time) {
    double seconds = time.getEpochSecond() + time.getNano() / 1e9;
    return this == NEWEST_FIRST ? -seconds : seconds;
  }

  /**
   * Finds out from the times of a listing's entries in which direction it runs. Only a number of
   * steps, all the same way, is taken as proof. Servers may order to the second only, so steps
   * within a second count just while they agree with those from one second to another.
   */
  static final class Evidence {

    private static final int PROOF = 8;

    private final int[] seconds = new int[2];
    private final int[] moments = new int[2];
    private @Nullable Instant last;

    TimeOrder add(List<Instant> times) {
      for (Instant time : times) {
        Instant before = last;
        if (before != null) {
          step(seconds, Long.compare(time.getEpochSecond(), before.getEpochSecond()));
          step(moments, time.compareTo(before));
        }
        last = time;
      }
      TimeOrder proven = judge(seconds, PROOF);
      TimeOrder hint = judge(seconds, 1);
      return proven == UNKNOWN && hint == judge(moments, PROOF) ? hint : proven;
    }

    private static void step(int[] steps, int way) {
      steps[0] += way > 0 ? 1 : 0;
      steps[1] += way < 0 ? 1 : 0;
    }

    private static TimeOrder judge(int[] steps, int proof) {
      if (steps[0] >= proof && steps[1] == 0) {
        return OLDEST_FIRST;
      }
      return steps[1] >= proof && steps[0] == 0 ? NEWEST_FIRST : UNKNOWN;
    }
  }
}
