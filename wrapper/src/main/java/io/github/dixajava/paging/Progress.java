package io.github.dixajava.paging;

import java.time.Duration;

/** How far a run is. The API does not tell how much is to come. */
public final class Progress {

  private final long pages;
  private final long items;
  private final Duration elapsed;
  private final boolean finished;

  Progress(long pages, long items, Duration elapsed, boolean finished) {
    this.pages = pages;
    this.items = items;
    this.elapsed = elapsed;
    this.finished = finished;
  }

  /** The pages delivered by this run. */
  public long pages() {
    return pages;
  }

  /** The entries delivered by this run. */
  public long items() {
    return items;
  }

  /** The time since the run asked for its first page. */
  public Duration elapsed() {
    return elapsed;
  }

  /** Whether the listing was read to its end. */
  public boolean finished() {
    return finished;
  }

  /** The average number of entries a second, 0 while no time has passed. */
  public double itemsPerSecond() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds > 0 ? items / seconds : 0;
  }

  @Override
  public String toString() {
    return "%d items on %d pages in %s%s".formatted(items, pages, elapsed, finished ? ", all" : "");
  }
}
