package io.github.dixajava.paging;

import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.paging.Checkpoint.Offset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log faster than one key after the other allows.
 *
 * <p>A page's key is known only when the page before it has come, so a single run makes one call
 * per answer time. An export cuts the range into windows, pages through several of them side by
 * side, and delivers the entries in the order in which the plain listing has them, be it oldest or
 * newest first.
 *
 * <ul>
 *   <li>Windows follow the density of the log: each is measured by its own first page and cut to a
 *       fixed number of pages; one that proves longer is cut again. Empty stretches cost nothing.
 *   <li>Memory is bounded: windows pause while the reader lags.
 *   <li>No entry is lost or doubled, whether the server counts the ends of a range in or not:
 *       windows are asked for with a second to spare and their entries sorted out by time stamp.
 *   <li>Every page has a checkpoint of the export as a whole.
 * </ul>
 *
 * <p>Cutting takes the server's listing to be ordered by time, to the second. That is watched: a
 * listing that shows itself unordered is read to its end one page after the other, as a plain pager
 * would.
 */
final class ExportCursor<T> implements Cursor<T> {

  /** A window this much longer than planned is cut again. */
  private static final double TOLERANCE = 1.5;

  /** How many entries may wait for their turn, whatever the size of a page. */
  private static final int BUFFERED_ENTRIES = 20_000;

  /** What is worth sharing when nothing else is left to do, in pages. */
  private static final double WORTH_SHARING = 4;

  private final TimedSource<T> source;
  private final ExportOptions options;
  private final SerialQueue queue = new SerialQueue(this::fail);
  private final TimeOrder.Evidence evidence = new TimeOrder.Evidence();
  private final List<WindowCursor<T>> windows = new ArrayList<>();
  private boolean ordered = true;
  private int largestPage = 1;
  private boolean startCounts;
  private Set<Object> idsBefore = Set.of();
  private Set<Object> idsOfPage = Set.of();
  private @Nullable CompletableFuture<Optional<Page<T>>> reader;
  private volatile Checkpoint delivered;
  private volatile boolean ended;
  private volatile @Nullable Throwable failure;

  ExportCursor(TimedSource<T> source, Checkpoint start, ExportOptions options) {
    this.source = source;
    this.options = options;
    this.delivered = start;
    this.ended = start.isFinished();
    if (!ended) {
      Window whole = Window.of(start.span());
      Window first = start.window() == null ? whole : start.window();
      long end = whole.turned(first.direction()).end();
      windows.add(new WindowCursor<>(source, start, first));
      if (first.stop() < end) {
        Window rest = first.part(first.stop(), end, true);
        windows.add(new WindowCursor<>(source, start.at(rest, Offset.START), rest));
      }
    }
  }

  @Override
  public Optional<Page<T>> next() {
    try {
      return Failures.await(nextAsync(), source.operation());
    } catch (CallInterruptedException e) {
      queue.execute(() -> fail(e));
      throw Failures.unchecked(Failures.resumable(e, delivered));
    }
  }

  @Override
  public CompletableFuture<Optional<Page<T>>> nextAsync() {
    CompletableFuture<Optional<Page<T>>> next = new CompletableFuture<>();
    queue.execute(
        () -> {
          reader = next;
          work();
        });
    return next;
  }

  @Override
  public boolean isAtEnd() {
    return ended && failure == null;
  }

  @Override
  public Checkpoint checkpoint() {
    return delivered;
  }

  @Override
  public void close() {
    ended = true;
    queue.execute(
        () -> {
          giveUpFrom(0);
          work();
        });
  }

  private void work() {
    deliver();
    if (!ended && failure == null) {
      fetch();
    }
  }

  private void fail(Throwable thrown) {
    failure = failure == null ? thrown : failure;
    giveUpFrom(0);
    deliver();
  }

  private void giveUpFrom(int index) {
    List<WindowCursor<T>> behind = windows.subList(index, windows.size());
    behind.forEach(WindowCursor::cancel);
    behind.clear();
  }

  private void deliver() {
    CompletableFuture<Optional<Page<T>>> waiting = reader;
    if (waiting == null) {
      return;
    }
    Throwable failed = failure == null ? skipDoneWindows() : failure;
    Page<T> page = windows.isEmpty() || failed != null ? null : windows.get(0).poll();
    if (page == null && failed == null && !ended) {
      return;
    }
    Page<T> next = page == null ? null : new Page<>(unseen(page.items()), page.checkpoint());
    reader = null;
    if (failed != null) {
      failure = failed;
      queue.putOff(() -> waiting.completeExceptionally(failed));
    } else if (next == null) {
      queue.putOff(() -> waiting.complete(Optional.empty()));
    } else {
      delivered = next.checkpoint();
      queue.putOff(() -> waiting.complete(Optional.of(next)));
    }
  }

  /**
   * Drops what one of the last two pages had: a log that grows while it is listed by offset shifts
   * entries from one page to the next.
   */
  private List<T> unseen(List<T> items) {
    idsBefore = idsOfPage;
    idsOfPage = new HashSet<>();
    return items.stream().filter(this::isUnseen).toList();
  }

  private boolean isUnseen(T entry) {
    try {
      @Nullable Object id = source.id(entry);
      return id == null || (!idsBefore.contains(id) && idsOfPage.add(id));
    } catch (RuntimeException unknown) {
      return true;
    }
  }

  /** Makes the first window one that has pages or will have some; returns why it will not. */
  private @Nullable Throwable skipDoneWindows() {
    while (!windows.isEmpty() && !windows.get(0).hasArrived()) {
      Throwable failed = windows.get(0).failure();
      if (failed != null) {
        return failed;
      }
      if (!windows.get(0).isDone()) {
        return null;
      }
      windows.remove(0);
    }
    ended |= windows.isEmpty();
    return null;
  }

  private void fetch() {
    do {
      for (int i = 0; i < windows.size(); i++) {
        if (windows.get(i).canFetch() && mayFetch(i)) {
          fetch(windows.get(i));
        }
      }
    } while (openWindow());
  }

  private void fetch(WindowCursor<T> window) {
    var unused =
        window
            .fetch()
            .whenComplete(
                (page, thrown) ->
                    queue.execute(
                        () -> {
                          if (windows.contains(window)) { // neither closed nor behind a failure
                            answered(window, thrown == null ? page.orElse(null) : null, thrown);
                          }
                        }));
  }

  private void answered(
      WindowCursor<T> window, @Nullable Page<T> page, @Nullable Throwable thrown) {
    if (page == null) {
      window.fail(thrown == null ? new IllegalStateException("no page came") : thrown);
    } else {
      largestPage = Math.max(largestPage, page.items().size());
      ordered = window.accept(page, evidence, ordered);
      startCounts |= window.sawStart();
    }
    if (window.failure() != null) {
      giveUpFrom(windows.indexOf(window) + 1);
    }
    work();
  }

  /**
   * The first window always moves; the further behind one is, the earlier it pauses for want of
   * room.
   */
  private boolean mayFetch(int index) {
    int share = bufferedPages() / (4 * options.windows());
    int room = bufferedPages() - Math.min(index, 2 * options.windows()) * share;
    if (fetching() >= options.windows()) {
      return false;
    }
    return buffered() < room || (index == 0 && !windows.get(0).hasArrived());
  }

  /** As many pages as the options say, or as hold the entries that may wait. */
  private int bufferedPages() {
    int pages = Math.min(options.bufferedPages(), BUFFERED_ENTRIES / largestPage);
    return Math.max(2 * options.windows(), pages);
  }

  /** The planned length of a window, in pages. */
  private int planned() {
    return Math.max(1, bufferedPages() / (options.windows() + 1));
  }

  private long fetching() {
    return windows.stream().filter(WindowCursor::isFetching).count();
  }

  private int buffered() {
    return windows.stream().mapToInt(WindowCursor::buffered).sum();
  }

  /**
   * Cuts a window in two while fewer move than may; returns whether it did. As long as there is
   * room, one that is too long is cut to the planned length, else the longest in half. When windows
   * pause for want of room, the first ones are shared out, since theirs are the pages that are
   * waited for.
   */
  private boolean openWindow() {
    if (!ordered || windows.stream().anyMatch(window -> window.failure() != null)) {
      return false;
    }
    if (fetching() >= options.windows()) {
      return false;
    }
    boolean crowded = windows.stream().anyMatch(WindowCursor::canFetch);
    int longest = 0;
    for (int i = 0; i < windows.size() && mayFetch(i + 1); i++) {
      double remaining = windows.get(i).remaining();
      if (!crowded && remaining > TOLERANCE * planned()) {
        return open(i, planned());
      }
      if (crowded && remaining >= WORTH_SHARING) {
        return open(i, remaining / 2);
      }
      longest = remaining > windows.get(longest).remaining() ? i : longest;
    }
    return !windows.isEmpty()
        && windows.get(longest).remaining() >= WORTH_SHARING
        && mayFetch(longest + 1)
        && open(longest, windows.get(longest).remaining() / 2);
  }

  private boolean open(int index, double pages) {
    WindowCursor<T> rest = windows.get(index).cutAfter(pages, startCounts);
    if (rest != null) {
      windows.add(index + 1, rest);
    }
    return rest != null;
  }
}
