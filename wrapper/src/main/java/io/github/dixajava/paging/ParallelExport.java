package io.github.dixajava.paging;

import java.time.Instant;

/**
 * Reads a log faster than one key after the other allows.
 *
 * <p>A page's key is known only when the page before it has come, so a single pager makes one call
 * per answer time. An export cuts the stretch of time into windows and pages through several of
 * them side by side, under the client's one rate limit, and delivers the entries in the order in
 * which the plain listing has them, be it oldest or newest first.
 *
 * <ul>
 *   <li>Windows follow the density of the log: each is measured by its own first page and cut to a
 *       fixed number of pages; one that proves longer is cut again. Empty stretches cost nothing.
 *   <li>Memory is bounded by {@link ExportLimits#bufferedPages()}: lanes pause while the reader
 *       lags.
 *   <li>No entry is lost or doubled, whether the server counts the ends of a range in or not:
 *       windows are asked for with a second to spare and their entries sorted out by time stamp.
 *   <li>Every page has a checkpoint of the export as a whole.
 * </ul>
 *
 * <p>Cutting takes the server's listing to be ordered by time, to the second. That is watched: a
 * listing that shows itself unordered is read to its end one page after the other, as a plain pager
 * would.
 */
public final class ParallelExport {

  private ParallelExport() {}

  /**
   * The entries from one moment until, exclusively, another.
   *
   * @throws IllegalArgumentException if the end is not after the start
   */
  public static <T> Pager<T> over(
      TimedSource<T> source, Instant from, Instant to, ExportLimits limits) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("the range ends at %s, not after %s".formatted(to, from));
    }
    return new Pager<>(ExportRun.of(source, new Stretch(from, to), limits), PagerSettings.DEFAULT);
  }
}
