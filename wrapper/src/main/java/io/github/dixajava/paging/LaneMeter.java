package io.github.dixajava.paging;

import java.time.Instant;
import java.util.List;

/** How far a lane has come and how many seconds of the log a page holds there. */
final class LaneMeter {

  private static final double MEMORY = 0.5;

  private static final double SHORTEST_PAGE = 1e-3;

  /** So that the second with which the next window is asked early is not the crowded one itself. */
  private static final long SHORTEST_CUT = 2;

  private long reached = Long.MIN_VALUE;
  private double before = Double.NaN;
  private double secondsPerPage = Double.NaN;

  /** Takes the times of a page's entries; returns whether they are in order, to the second. */
  boolean add(List<Instant> times, TimeAxis axis) {
    boolean ordered = true;
    double first = Double.NaN;
    double last = before;
    for (Instant time : times) {
      long second = axis.place(time);
      ordered &= second >= reached;
      reached = Math.max(reached, second);
      double exact = axis.exactPlace(time);
      first = Double.isNaN(first) ? exact : first;
      last = Double.isNaN(last) ? exact : Math.max(last, exact);
    }
    if (!Double.isNaN(before) && !times.isEmpty()) {
      learn(last - before);
    } else if (times.size() > 1) {
      learn(last - first);
    }
    before = last;
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
    return (stop - 1 - reached) / Math.max(secondsPerPage, SHORTEST_PAGE);
  }

  /** A second is never cut: the page after may still have entries of the last one seen. */
  long placeAfter(double pages) {
    return reached + Math.max(SHORTEST_CUT, (long) Math.ceil(pages * secondsPerPage));
  }
}
