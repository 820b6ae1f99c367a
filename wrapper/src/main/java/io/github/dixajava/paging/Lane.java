package io.github.dixajava.paging;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One window of an export and its way through the keys. Used by one thread at a time. */
final class Lane<T> {

  private final ExportRun<T> run;
  private final PageWalk<T> walk;
  private final ArrayDeque<Page<T>> arrived = new ArrayDeque<>();
  private final LaneMeter meter = new LaneMeter();
  private TimeAxis axis;
  private TimeAxis.Window asked;
  private final boolean early;
  private boolean sawStart;
  private long stop;
  private boolean done;
  private @Nullable RuntimeException failure;
  private @Nullable CompletableFuture<PageAnswer<T>> call;

  Lane(ExportRun<T> run, ExportPlace place) {
    this.run = run;
    this.axis = place.axis();
    this.asked = place.asked();
    this.early = place.early();
    this.stop = place.stop();
    this.walk = new PageWalk<>(run.listing(), run.source().baseUri(), place.page());
  }

  CompletableFuture<PageAnswer<T>> fetch(@Nullable Integer size) {
    CompletableFuture<PageAnswer<T>> started;
    try {
      PageRequest request = new PageRequest(walk.position().key(), size);
      started = run.source().fetch(axis.askFrom(asked, early), axis.askTo(asked), request);
    } catch (RuntimeException e) {
      started = CompletableFuture.failedFuture(e);
    }
    call = started;
    return started;
  }

  /** The listing turned out to run this way. */
  void turn(TimeAxis direction) {
    asked = direction.window(asked.start(), asked.end());
    stop = asked.end();
    axis = direction;
  }

  /** Takes a page in; returns whether the listing is in order as far as it was read. */
  boolean accept(PageAnswer<T> answer, boolean orderedSoFar) {
    List<Instant> times = answer.items().stream().map(run.source()::timestamp).toList();
    call = null;
    List<T> entries = walk.accept(answer).items();
    boolean ordered = orderedSoFar;
    if (axis != TimeAxis.UNKNOWN) {
      ordered &= meter.add(times, axis);
    }
    sawStart |= times.contains(axis.askFrom(asked, early));
    boolean passed = ordered && axis != TimeAxis.UNKNOWN && meter.reached() >= stop;
    PagingException broken = walk.broken();
    done = passed || (walk.isAtEnd() && broken == null);
    List<T> mine = entries.stream().filter(this::isMine).toList();
    if (!mine.isEmpty() || (done && stop >= run.whole(axis).end())) {
      arrived.add(new Page<>(mine, checkpoint()));
    }
    if (broken != null && !done) {
      failure = new PagingException(String.valueOf(broken.getMessage()), null, checkpoint());
    }
    return ordered;
  }

  void fail(Throwable thrown) {
    call = null;
    failure = Failures.of(thrown, this::checkpoint);
  }

  /** Pages to come, as far as the density so far tells; 0 while that is unknown. */
  double remaining() {
    return done || axis == TimeAxis.UNKNOWN ? 0 : meter.pagesUntil(stop);
  }

  /** Leaves the rest, after about that many more pages, to a new lane. */
  @Nullable Lane<T> cutAfter(double pages, boolean startCounts) {
    long cut = Math.max(meter.placeAfter(pages), asked.start() + 1);
    if (cut >= stop) {
      return null;
    }
    TimeAxis.Window rest = new TimeAxis.Window(cut, stop);
    stop = cut;
    return new Lane<>(run, ExportPlace.startOf(axis, rest, !startCounts));
  }

  private boolean isMine(T entry) {
    long place = place(entry);
    return place >= asked.start()
        && place < stop
        && run.stretch().contains(run.source().timestamp(entry));
  }

  private long place(T entry) {
    return axis.place(run.source().timestamp(entry));
  }

  private Checkpoint checkpoint() {
    return run.checkpoint(
        done
            ? ExportPlace.startOf(axis, new TimeAxis.Window(stop, run.whole(axis).end()), true)
            : new ExportPlace(axis, asked, early, stop, walk.position()));
  }

  /**
   * Whether an entry from the very moment that was asked from proves that the server counts it in.
   */
  boolean sawStart() {
    return sawStart;
  }

  TimeAxis axis() {
    return axis;
  }

  @Nullable Page<T> poll() {
    return arrived.poll();
  }

  int buffered() {
    return arrived.size() + (call == null ? 0 : 1);
  }

  boolean hasArrived() {
    return !arrived.isEmpty();
  }

  boolean canFetch() {
    return !done && failure == null && call == null;
  }

  boolean isFetching() {
    return call != null;
  }

  boolean isDone() {
    return done;
  }

  @Nullable RuntimeException failure() {
    return failure;
  }

  void cancel() {
    CompletableFuture<PageAnswer<T>> open = call;
    if (open != null) {
      open.cancel(true);
    }
  }
}
