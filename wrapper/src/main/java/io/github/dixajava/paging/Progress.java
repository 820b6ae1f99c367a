package io.github.dixajava.paging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come. The API does not tell how many entries there are, so there is no total;
 * an export knows its {@link #position()} in time.
 */
public final class Progress {

  private final long pages;
  private final long items;
  private final Duration elapsed;
  private final @Nullable Double position;
  private final boolean finished;

  Progress(long pages, long items, Duration elapsed, @Nullable Double position, boolean finished) {
    this.pages = pages;
    this.items = items;
    this.elapsed = elapsed;
    this.position = position;
    this.finished = finished;
  }

  /** The number of pages delivered by this run. */
  public long pages() {
    return pages;
  }

  /** The number of entries delivered by this run. */
  public long items() {
    return items;
  }

  /** The time since the run asked for its first page. */
  public Duration elapsed() {
    return elapsed;
  }

  /**
   * The part of the run that is done, from 0 to 1: in an export, the part of its range of time.
   * Null where the end of the listing is not known in advance.
   */
  public @Nullable Double position() {
    return position;
  }

  /** Whether the listing was read to its end. */
  public boolean isFinished() {
    return finished;
  }

  /** The average number of entries per second, 0 while no time has passed. */
  public double itemsPerSecond() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds > 0 ? items / seconds : 0;
  }

  @Override
  public String toString() {
    String share = position == null || finished ? "" : ", %d%%".formatted((int) (position * 100));
    return "%d items on %d pages in %s%s%s"
        .formatted(items, pages, elapsed, share, finished ? ", all" : "");
  }
}
