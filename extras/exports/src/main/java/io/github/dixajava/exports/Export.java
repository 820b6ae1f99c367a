package io.github.dixajava.exports;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.paging.CloseableIterator;
import java.time.Duration;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of a range of time, in as few requests as the range needs. Nothing is requested before
 * an iterator, a stream or batches are asked for; each of them is a run of its own.
 *
 * <p>Rows are read off the connection one by one, while they arrive: memory does not grow with
 * their number, and a slow consumer slows the server down. Their order is that of the server, which
 * is not published.
 *
 * <p>Whether Dixa counts the bounds of a request in is not published either. Requests therefore
 * overlap, and what arrives twice is delivered once, or twice if it changed in between, the newer
 * version last. A range that is longer than 31 days less the overlap, but not longer than 31 days,
 * is one request without anything to spare: there, whether rows of the very first millisecond are
 * included is up to Dixa.
 *
 * <p>A response that is truncated is requested again. Rows that were delivered are skipped then,
 * unless the response has more than 50,000 of them and they come in another order. A window that
 * fails twice is halved, down to the overlap; what cannot be read then is an {@link
 * UnreadableWindowException}. A failure tells by {@link DixaException#checkpoint()} where to
 * resume.
 *
 * <p>Immutable and thread-safe; iterators are not.
 *
 * @param <R> the type of a row
 */
public final class Export<R> implements Iterable<R> {
  private final Connection connection;
  private final Settings settings;
  private final Supplier<Leg<R>> start;

  /**
   * @param start what a run begins with; called for each
   */
  Export(Connection connection, Settings settings, Supplier<Leg<R>> start) {
    this.connection = connection;
    this.settings = settings;
    this.start = start;
  }

  private Export<R> with(Settings changed) {
    return new Export<>(connection, changed, start);
  }

  /**
   * How much of its time a request shares with the one before. Default 1 s.
   *
   * @throws IllegalArgumentException if less than 1 ms or more than 1 day
   */
  public Export<R> overlap(Duration overlap) {
    return with(settings.overlap(overlap));
  }

  /**
   * The longest time that a request covers, its overlap included. Default 31 days, the most that
   * Dixa allows; less for accounts whose months are too much for one response.
   *
   * @throws IllegalArgumentException if less than 1 minute or more than 31 days
   */
  public Export<R> maxWindow(Duration length) {
    return with(settings.maxWindow(length));
  }

  /**
   * How many rows a batch has at most. Default 1,000.
   *
   * @throws IllegalArgumentException if not between 1 and 1,000,000
   */
  public Export<R> batchSize(int rows) {
    return with(settings.batchSize(rows));
  }

  /**
   * Tells how far the run has come: before and after each request, for every 1,000 rows, and when a
   * request waits for the rate limit. Called on the thread that reads.
   */
  public Export<R> onProgress(Consumer<ExportProgress> listener) {
    return with(settings.progress(listener));
  }

  /**
   * Takes rows that cannot be read or have no id, in place of a warning in the log. What it throws
   * ends the run. Batches have these rows as well.
   */
  public Export<R> onUnreadable(Consumer<UnreadableRow> listener) {
    return with(settings.unreadable(listener));
  }

  /**
   * The same export, from where another run has come to.
   *
   * @param checkpoint of a batch or an exception of this export, of this program or another
   * @throws IllegalArgumentException if it is no checkpoint or belongs to another export
   */
  public Export<R> resume(String checkpoint) {
    Position reached = Position.parse(checkpoint);
    Leg<R> first = start.get();
    if (!reached.isOf(first.kind())
        || reached.sync() != first.position().sync()
        || reached.from() != first.position().from()) {
      throw new IllegalArgumentException("the checkpoint belongs to another export");
    }
    return new Export<>(connection, settings, () -> new Leg<>(first.kind(), reached, first.next()));
  }

  ExportCursor<R> cursor(Consumer<UnreadableRow> unreadable) {
    return new ExportCursor<>(connection, start.get(), settings, unreadable);
  }

  /**
   * The rows one by one. Close it if you leave early, which closes the connection.
   *
   * <p>Its methods throw a {@link DixaException} if rows cannot be read.
   */
  @Override
  public CloseableIterator<R> iterator() {
    ExportCursor<R> cursor = cursor(settings.unreadable());
    return new RunIterator<>(cursor, cursor::nextRow);
  }

  /** The rows as a stream; close it if you leave early. */
  public Stream<R> stream() {
    CloseableIterator<R> rows = iterator();
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, characteristics), false)
        .onClose(rows::close);
  }

  /** The rows in batches, each with a checkpoint; also one at the end of each request. */
  public CloseableIterator<ExportBatch<R>> batches() {
    return new Batches<>(this, settings).iterator();
  }

  /**
   * Reads all rows on a thread of an executor.
   *
   * @param consumer gets each row on that thread; while it is busy, nothing more is read
   * @param executor has a thread for the whole run
   * @return how many rows there were; fails with what the run or the consumer throws. Cancelling it
   *     ends the run and closes the connection
   */
  public CompletableFuture<Long> forEachAsync(
      Consumer<? super R> consumer, ExecutorService executor) {
    CompletableFuture<Long> result = new CompletableFuture<>();
    Future<?> task =
        executor.submit(
            () -> {
              try (CloseableIterator<R> rows = iterator()) {
                long count = 0;
                while (!result.isDone() && rows.hasNext()) {
                  consumer.accept(rows.next());
                  count++;
                }
                result.complete(count);
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            });
    var unused =
        result.whenComplete(
            (count, thrown) -> {
              if (result.isCancelled()) {
                task.cancel(true);
              }
            });
    return result;
  }
}
