package io.github.dixajava.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One run of an export: which lanes there are, which may fetch, and whose page is next. */
final class ExportCursor<T> implements PageCursor<T> {

  /** A window this much longer than planned is cut again. */
  private static final double TOLERANCE = 1.5;

  /** How many entries may wait for their turn, whatever the size of a page. */
  private static final int BUFFERED_ENTRIES = 20_000;

  /** What is worth sharing when nothing else is left to do, in pages. */
  private static final double WORTH_SHARING = 4;

  private final ExportRun<T> run;
  private final ExportLimits limits;
  private final @Nullable Integer size;
  private final SerialQueue queue = new SerialQueue();
  private final OrderEvidence evidence = new OrderEvidence();
  private final RecentIds<T> recent;
  private final List<Lane<T>> lanes = new ArrayList<>();
  private boolean ordered = true;
  private int largestPage = 1;
  private boolean startCounts;
  private volatile Checkpoint delivered;
  private @Nullable CompletableFuture<Optional<Page<T>>> reader;
  private volatile boolean ended;
  private volatile @Nullable RuntimeException failure;

  ExportCursor(ExportRun<T> run, PagerSettings settings) {
    this.run = run;
    this.limits = run.limits();
    this.size = settings.pageSize();
    this.recent = new RecentIds<>(run.source()::id);
    Position start = settings.start();
    ExportPlace place =
        start.key() == null
            ? ExportPlace.startOf(TimeAxis.UNKNOWN, run.whole(TimeAxis.UNKNOWN), true)
            : ExportPlace.of(start);
    this.ended = start.finished();
    this.delivered = new Checkpoint(run.listing(), start);
    lanes.add(new Lane<>(run, place));
    long end = run.whole(place.axis()).end();
    if (place.stop() < end) {
      lanes.add(
          new Lane<>(
              run,
              ExportPlace.startOf(place.axis(), new TimeAxis.Window(place.stop(), end), true)));
    }
  }

  @Override
  public Optional<Page<T>> next() {
    try {
      return Failures.await(nextAsync(), run.source().operation());
    } catch (RuntimeException e) {
      RuntimeException failed = Failures.of(e, () -> delivered);
      failure = failed;
      throw failed;
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
  public void close() {
    ended = true;
    queue.execute(
        () -> {
          lanes.forEach(Lane::cancel);
          lanes.clear();
          work();
        });
  }

  private void work() {
    deliver();
    if (!ended && failure == null) {
      fetch();
    }
  }

  private void deliver() {
    CompletableFuture<Optional<Page<T>>> waiting = reader;
    if (waiting == null) {
      return;
    }
    RuntimeException failed = failure == null ? skipDoneLanes() : failure;
    Page<T> page = lanes.isEmpty() || failed != null ? null : lanes.get(0).poll();
    if (page == null && failed == null && !ended) {
      return;
    }
    reader = null;
    if (failed != null) {
      failure = failed;
      queue.putOff(() -> waiting.completeExceptionally(failed));
    } else if (page == null) {
      queue.putOff(() -> waiting.complete(Optional.empty()));
    } else {
      delivered = page.checkpoint();
      Page<T> next = new Page<>(recent.unseen(page.items()), delivered);
      queue.putOff(() -> waiting.complete(Optional.of(next)));
    }
  }

  /** Makes the first lane one that has pages or will have some; returns why it will not. */
  private @Nullable RuntimeException skipDoneLanes() {
    while (!lanes.isEmpty() && !lanes.get(0).hasArrived()) {
      RuntimeException failed = lanes.get(0).failure();
      if (failed != null) {
        return failed;
      }
      if (!lanes.get(0).isDone()) {
        return null;
      }
      lanes.remove(0);
    }
    ended |= lanes.isEmpty();
    return null;
  }

  private void fetch() {
    do {
      for (int i = 0; i < lanes.size(); i++) {
        if (lanes.get(i).canFetch() && mayFetch(i)) {
          fetch(lanes.get(i));
        }
      }
    } while (openLane());
  }

  private void fetch(Lane<T> lane) {
    var unused =
        lane.fetch(size)
            .whenComplete((answer, thrown) -> queue.execute(() -> answered(lane, answer, thrown)));
  }

  private void answered(Lane<T> lane, @Nullable PageAnswer<T> answer, @Nullable Throwable thrown) {
    if (!lanes.contains(lane)) {
      return; // closed, or behind a lane that failed
    }
    try {
      if (answer == null || thrown != null) {
        lane.fail(thrown == null ? new NullPointerException("no page") : thrown);
      } else {
        accept(lane, answer);
      }
    } catch (RuntimeException e) {
      lane.fail(e);
    }
    if (lane.failure() != null) {
      List<Lane<T>> behind = lanes.subList(lanes.indexOf(lane) + 1, lanes.size());
      behind.forEach(Lane::cancel);
      behind.clear();
    }
    work();
  }

  private void accept(Lane<T> lane, PageAnswer<T> answer) {
    largestPage = Math.max(largestPage, answer.items().size());
    if (lane.axis() == TimeAxis.UNKNOWN) {
      for (T entry : answer.items()) {
        evidence.add(run.source().timestamp(entry));
      }
      if (evidence.axis() != TimeAxis.UNKNOWN) {
        lane.turn(evidence.axis());
      }
    }
    ordered = lane.accept(answer, ordered);
    startCounts |= lane.sawStart();
  }

  /**
   * The first lane always moves; the further behind a lane, the earlier it pauses for want of room.
   */
  private boolean mayFetch(int index) {
    int share = bufferedPages() / (4 * limits.lanes());
    int room = bufferedPages() - Math.min(index, 2 * limits.lanes()) * share;
    if (fetching() >= limits.lanes()) {
      return false;
    }
    return buffered() < room || (index == 0 && !lanes.get(0).hasArrived());
  }

  /** As many pages as the limits say, or as hold the entries that may wait. */
  private int bufferedPages() {
    int pages = Math.min(limits.bufferedPages(), BUFFERED_ENTRIES / largestPage);
    return Math.max(2 * limits.lanes(), pages);
  }

  private int window() {
    return Math.max(1, bufferedPages() / (limits.lanes() + 1));
  }

  private long fetching() {
    return lanes.stream().filter(Lane::isFetching).count();
  }

  private int buffered() {
    return lanes.stream().mapToInt(Lane::buffered).sum();
  }

  /**
   * Cuts a lane in two while fewer move than may; returns whether it did. As long as there is room,
   * a lane too long is cut to the planned length, else the longest in half. When lanes pause for
   * want of room, the first ones are shared out, since theirs are the pages that are waited for.
   */
  private boolean openLane() {
    if (!ordered || lanes.stream().anyMatch(lane -> lane.failure() != null)) {
      return false;
    }
    if (fetching() >= limits.lanes()) {
      return false;
    }
    boolean crowded = lanes.stream().anyMatch(Lane::canFetch);
    int longest = 0;
    for (int i = 0; i < lanes.size() && mayFetch(i + 1); i++) {
      double remaining = lanes.get(i).remaining();
      if (!crowded && remaining > TOLERANCE * window()) {
        return open(i, window());
      }
      if (crowded && remaining >= WORTH_SHARING) {
        return open(i, remaining / 2);
      }
      longest = remaining > lanes.get(longest).remaining() ? i : longest;
    }
    return !lanes.isEmpty()
        && lanes.get(longest).remaining() >= WORTH_SHARING
        && mayFetch(longest + 1)
        && open(longest, lanes.get(longest).remaining() / 2);
  }

  private boolean open(int index, double pages) {
    Lane<T> rest = lanes.get(index).cutAfter(pages, startCounts);
    if (rest != null) {
      lanes.add(index + 1, rest);
    }
    return rest != null;
  }
}
