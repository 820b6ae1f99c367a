package io.github.dixajava.paging;

import java.time.Duration;

/**
 * How far a run is. The API does not tell how much is to come.
 *
 * @param pages the pages delivered by this run
 * @param items the entries delivered by this run
 * @param elapsed the time since the run asked for its first page
 * @param finished whether the listing was read to its end
 */
public record Progress(long pages, long items, Duration elapsed, boolean finished) {

  /** The average number of entries a second, 0 while no time has passed. */
  public double itemsPerSecond() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds > 0 ? items / seconds : 0;
  }
}
