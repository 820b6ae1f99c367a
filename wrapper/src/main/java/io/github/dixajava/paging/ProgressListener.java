package io.github.dixajava.paging;

/** Hears of every page of a run, and once more of its end; for example to draw a progress line. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Called before the page's entries are delivered, by the thread that delivers them. What it
   * throws reaches the run's caller.
   */
  void onProgress(Progress progress);
}
