package io.github.dixajava.paging;

/**
 * Finds out from the seconds of a listing's entries in which direction it runs. Only a number of
 * steps, all the same way, is taken as proof.
 */
final class OrderEvidence {

  private static final int PROOF = 8;

  private int up;
  private int down;
  private long last;
  private boolean started;

  void add(long second) {
    if (started && second > last) {
      up++;
    } else if (started && second < last) {
      down++;
    }
    started = true;
    last = second;
  }

  TimeAxis axis() {
    if (up > 0 && down > 0) {
      return TimeAxis.UNKNOWN;
    }
    if (up >= PROOF) {
      return TimeAxis.OLDEST_FIRST;
    }
    return down >= PROOF ? TimeAxis.NEWEST_FIRST : TimeAxis.UNKNOWN;
  }
}
