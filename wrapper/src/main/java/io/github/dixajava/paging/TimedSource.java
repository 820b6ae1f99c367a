package io.github.dixajava.paging;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A paged log that can be asked for a stretch of time: what a {@link ParallelExport} reads.
 *
 * @param <T> the type of an entry
 */
public interface TimedSource<T> {

  /** The operation's name; a checkpoint of one operation is refused by another. */
  String operation();

  /** The arguments beyond the stretch of time, page size and page key. */
  Map<String, ?> parameters();

  /** The address that calls go to; a link to another origin is refused. */
  URI baseUri();

  /** When an entry was made. */
  Instant timestamp(T entry);

  /** What makes an entry the same one. */
  Object id(T entry);

  /**
   * Fetches a page of the entries between two whole seconds. Whether the server counts the two ends
   * in does not matter.
   */
  CompletableFuture<PageAnswer<T>> fetch(Instant from, Instant to, PageRequest request);

  /** The largest page the operation grants. */
  default int largestPage() {
    return Integer.MAX_VALUE;
  }

  /** The clock by which progress is measured. */
  default Clock clock() {
    return Clock.systemUTC();
  }
}
