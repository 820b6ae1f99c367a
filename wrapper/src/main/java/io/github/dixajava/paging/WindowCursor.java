package io.github.dixajava.paging;

import io.github.dixajava.paging.Checkpoint.Offset;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One window of an export: a pager's run over it, how far it has come, and how many seconds of the
 * log a page holds there. Used by one thread at a time.
 */
final class WindowCursor<T> {

  /** How much of an average is what was known before. */
  private static final double MEMORY = 0.5;

  private static final double SHORTEST_PAGE = 1e-3;

  /** So that the second with which the next window is asked early is not the crowded one itself. */
  private static final long SHORTEST_CUT = 2;

  private final TimedSource<T> source;
  private final Checkpoint export;
  private final SequentialCursor<T> cursor;
  private final EntryTimes<T> times;
  private final ArrayDeque<Page<T>> arrived = new ArrayDeque<>();
  private Window window;
  private boolean fetching;
  private boolean done;
  private boolean sawStart;
  private @Nullable Throwable failure;
  private long reached = Long.MIN_VALUE;
  private double before = Double.NaN;
  private double secondsPerPage = Double.NaN;

  /**
   * @param from a place in the export that this window begins with
   */
  WindowCursor(TimedSource<T> source, Checkpoint from, Window window) {
    this.source = source;
    this.export = from;
    this.window = window;
    this.times = new EntryTimes<>(source);
    this.cursor =
        new SequentialCursor<>(
            source.between(window.askFrom(), window.askTo()),
            from,
            false,
            items -> items,
            this::checkpoint);
  }

  CompletableFuture<Optional<Page<T>>> fetch() {
    fetching = true;
    return cursor.nextAsync();
  }

  /**
   * Takes in what was fetched.
   *
   * @param ordered whether the listing is in order as far as it was read
   * @return the same, this page included
   */
  boolean accept(Page<T> page, TimeOrder.Evidence evidence, boolean ordered) {
    fetching = false;
    List<T> items = page.items();
    List<Instant> at = times.of(items);
    if (window.direction() == TimeOrder.UNKNOWN) {
      window = window.turned(evidence.add(at));
    }
    boolean known = window.direction() != TimeOrder.UNKNOWN;
    boolean inOrder = ordered && (!known || measure(at));
    sawStart |= at.contains(window.askFrom());
    done = cursor.isAtEnd() || (inOrder && known && reached >= window.stop());
    List<T> mine = times.select(items, at, this::isMine);
    if (!mine.isEmpty() || (done && window.stop() >= whole().end())) {
      arrived.add(new Page<>(mine, checkpoint(cursor.offset())));
    }
    Throwable broken = cursor.failure();
    if (broken != null && !done) {
      fail(broken);
    }
    return inOrder;
  }

  void fail(Throwable thrown) {
    fetching = false;
    failure = Failures.resumable(thrown, checkpoint(cursor.offset()));
  }

  /** Learns from the times of a page; returns whether they are in order, to the second. */
  private boolean measure(List<Instant> at) {
    boolean inOrder = true;
    double first = Double.NaN;
    double last = before;
    for (Instant time : at) {
      long second = window.direction().place(time);
      inOrder &= second >= reached;
      reached = Math.max(reached, second);
      double exact = window.direction().exactPlace(time);
      first = Double.isNaN(first) ? exact : first;
      last = Double.isNaN(last) ? exact : Math.max(last, exact);
    }
    double span = last - (Double.isNaN(before) ? first : before);
    if (at.size() > 1 || (!at.isEmpty() && !Double.isNaN(before))) {
      secondsPerPage =
          Double.isNaN(secondsPerPage) ? span : MEMORY * secondsPerPage + (1 - MEMORY) * span;
    }
    before = last;
    return inOrder;
  }

  /** Pages to come, as far as the density so far tells; 0 while that is unknown. */
  double remaining() {
    return done || Double.isNaN(secondsPerPage)
        ? 0
        : (window.stop() - 1 - reached) / Math.max(secondsPerPage, SHORTEST_PAGE);
  }

  /**
   * Leaves the rest, after about that many more pages, to a new window. A second is never cut: the
   * page after may still have entries of the last one seen.
   */
  @Nullable WindowCursor<T> cutAfter(double pages, boolean startCounts) {
    long cut = reached + Math.max(SHORTEST_CUT, (long) Math.ceil(pages * secondsPerPage));
    cut = Math.max(cut, window.start() + 1);
    if (cut >= window.stop()) {
      return null;
    }
    Window rest = window.part(cut, window.stop(), !startCounts);
    window = window.cutAt(cut);
    return new WindowCursor<>(source, export.at(rest, Offset.START), rest);
  }

  private boolean isMine(Instant time) {
    return window.contains(time) && export.span().contains(time);
  }

  private Window whole() {
    return Window.of(export.span()).turned(window.direction());
  }

  private Checkpoint checkpoint(Offset place) {
    if (!done) {
      return export.at(window, place);
    }
    long end = whole().end();
    return window.stop() >= end
        ? export.at(null, Offset.END)
        : export.at(window.part(window.stop(), end, true), Offset.START);
  }

  /**
   * Whether an entry from the very moment that was asked from proves that the server counts it in.
   */
  boolean sawStart() {
    return sawStart;
  }

  @Nullable Page<T> poll() {
    return arrived.poll();
  }

  int buffered() {
    return arrived.size() + (fetching ? 1 : 0);
  }

  boolean hasArrived() {
    return !arrived.isEmpty();
  }

  boolean canFetch() {
    return !done && failure == null && !fetching;
  }

  boolean isFetching() {
    return fetching;
  }

  boolean isDone() {
    return done;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  void cancel() {
    cursor.close();
  }
}
