package io.github.dixajava.paging;

/** How far a lane has come and how many seconds of the log a page holds there. */
final class LaneMeter {

  private static final double MEMORY = 0.5;

  private long reached = Long.MIN_VALUE;
  private double secondsPerPage = Double.NaN;

  /** Takes the places of a page's entries; returns whether they are in order. */
  boolean add(long[] places) {
    if (places.length == 0) {
      return true;
    }
    long before = reached;
    boolean ordered = true;
    for (long place : places) {
      ordered &= place >= reached;
      reached = Math.max(reached, place);
    }
    if (before != Long.MIN_VALUE) {
      learn((double) (reached - before));
    } else if (places.length > 1) {
      learn((double) (reached - places[0]));
    }
    return ordered;
  }

  private void learn(double span) {
    secondsPerPage =
        Double.isNaN(secondsPerPage) ? span : MEMORY * secondsPerPage + (1 - MEMORY) * span;
  }

  long reached() {
    return reached;
  }

  double pagesUntil(long stop) {
    if (Double.isNaN(secondsPerPage)) {
      return 0;
    }
    return (stop - 1 - reached) / Math.max(secondsPerPage, 1e-3);
  }

  /** A second is never cut: the page after may still have entries of the last one seen. */
  long placeAfter(double pages) {
    return reached + Math.max(1, (long) Math.ceil(pages * secondsPerPage));
  }
}
