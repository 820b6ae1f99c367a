package io.github.dixajava.activitylog;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.PageKeyExpiredException;
import io.github.dixajava.error.UnreadableResponseException;
import io.github.dixajava.json.UnreadableElement;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.Checkpoint;
import io.github.dixajava.paging.Page;
import io.github.dixajava.paging.Pager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one window, whole: its listing is followed to the end, page by page, and what
 * belongs to the window is kept, and sorted at the end. Used by the tasks of an export's queue.
 */
final class WindowRead {

  /** A number of entries in a length of time. */
  record Density(double entries, double millis) {}

  private record Placed(Instant time, @Nullable UUID id, ActivityLogEntry entry) {}

  private enum State {
    PLANNED,
    FETCHING,
    PAUSED,
    COMPLETE,
    FAILED,
    CLOSED
  }

  private static final Comparator<Placed> ORDER =
      Comparator.comparing(Placed::time)
          .thenComparing(Placed::id, Comparator.nullsLast(Comparator.naturalOrder()));

  /** So that the windows beside a crowd do not list it as well. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private final Export export;
  private final Window window;
  private final boolean exploring;
  private final boolean fixed;
  private final List<Placed> entries = new ArrayList<>();
  private final List<UnreadableElement> unreadable = new ArrayList<>();
  private final Set<UUID> ids = new HashSet<>();
  private final Set<Checkpoint> places = new HashSet<>();
  private State state = State.PLANNED;
  private @Nullable Density density;
  private Instant lastTime;
  private boolean begun;
  private boolean judged;
  private boolean restarted;
  private CompletableFuture<Void> run = new CompletableFuture<>();
  private CompletableFuture<Void> next = new CompletableFuture<>();
  private @Nullable Throwable failure;

  private WindowRead(
      Export export, Window window, @Nullable Density density, boolean exploring, boolean fixed) {
    this.export = export;
    this.window = window;
    this.density = density;
    this.exploring = exploring;
    this.fixed = fixed;
    this.lastTime = window.from();
  }

  /**
   * @param density what is known of the entries in it, null if nothing is
   * @param exploring whether the window is so long because hardly anything was found before it
   */
  WindowRead(Export export, Window window, @Nullable Density density, boolean exploring) {
    this(export, window, density, exploring, false);
  }

  /** Fetches the first page. */
  void begin(Pager<ActivityLogEntry> listing) {
    begun = true;
    state = State.FETCHING;
    run = listing.forEachPageAsync(this::arrived);
    var unused = run.whenComplete((done, thrown) -> export.execute(() -> ended(thrown)));
  }

  /** Fetches the next page. */
  void proceed() {
    state = State.FETCHING;
    next.complete(null);
  }

  private CompletionStage<?> arrived(Page<ActivityLogEntry> page) {
    CompletableFuture<Void> proceed = new CompletableFuture<>();
    export.execute(
        () -> {
          if (state == State.FETCHING) {
            take(page, proceed);
          }
        });
    return proceed;
  }

  private void take(Page<ActivityLogEntry> page, CompletableFuture<Void> proceed) {
    for (ActivityLogEntry entry : page.items()) {
      UUID id = idOf(entry);
      lastTime = timeOf(entry);
      if (window.contains(lastTime) && (id == null || ids.add(id))) {
        entries.add(new Placed(lastTime, id, entry));
      }
    }
    unreadable.addAll(page.unreadable());
    if (!page.hasNext()) {
      proceed.complete(null);
    } else if (places.add(page.checkpoint())) {
      next = proceed;
      state = State.PAUSED;
      export.paused(this, page.items().size());
    } else {
      run.cancel(true);
      fail(circle());
    }
  }

  private void ended(@Nullable Throwable thrown) {
    if (state != State.FETCHING) {
      return;
    }
    if (thrown == null) {
      entries.sort(ORDER);
      export.completed(new Density(entries.size(), window.length().toMillis()));
      state = State.COMPLETE;
    } else if (thrown instanceof PageKeyExpiredException && !restarted) {
      forget();
      restarted = true;
      state = State.PLANNED;
    } else if (thrown instanceof PageKeyExpiredException && window.canBeCut()) {
      export.replace(this, halves());
    } else {
      fail(thrown);
    }
    export.work();
  }

  private void fail(Throwable thrown) {
    forget();
    failure = thrown;
    state = State.FAILED;
  }

  void close() {
    forget();
    state = State.CLOSED;
    run.cancel(true);
  }

  private void forget() {
    entries.clear();
    unreadable.clear();
    ids.clear();
    places.clear();
  }

  private static UnreadableResponseException circle() {
    CallDetails call = CallDetails.of(Export.OPERATION, "", "", 1).answered(200, Map.of());
    String what = "The links between its pages lead in a circle.";
    return new UnreadableResponseException(what, call, "$.meta.next", null);
  }

  /** An entry without an id is delivered as often as it is listed. */
  private static @Nullable UUID idOf(ActivityLogEntry entry) {
    try {
      return entry.id();
    } catch (IllegalStateException missing) {
      return null;
    }
  }

  /** An entry without a timestamp takes that of the entry listed before it. */
  private Instant timeOf(ActivityLogEntry entry) {
    try {
      return entry.activityTimestamp();
    } catch (RuntimeException missing) {
      return lastTime;
    }
  }

  /** Whether it holds more entries than a page of that size takes. */
  boolean holdsMoreThan(int size) {
    return end(size) < entries.size();
  }

  /** The next entries in order, about that many. */
  List<ActivityLogEntry> take(int size) {
    List<Placed> first = entries.subList(0, end(size));
    List<ActivityLogEntry> taken = first.stream().map(Placed::entry).toList();
    first.clear();
    return taken;
  }

  /** Entries of one instant stay together: a page ends between two instants. */
  private int end(int size) {
    int end = Math.min(entries.size(), size);
    while (end > 0 && end < entries.size() && timeAt(end).equals(timeAt(end - 1))) {
      end++;
    }
    return end;
  }

  /** The elements that could not be read, once. */
  List<UnreadableElement> takeUnreadable() {
    List<UnreadableElement> taken = List.copyOf(unreadable);
    unreadable.clear();
    return taken;
  }

  /** Up to where the window has been delivered. */
  Instant position() {
    return entries.isEmpty() ? window.to() : timeAt(0);
  }

  private Instant timeAt(int index) {
    return entries.get(index).time();
  }

  /**
   * Estimates, once there are so many entries, how many the whole window holds, in whatever order
   * they are listed; null before and after.
   */
  @Nullable Density judge(int sample) {
    if (judged || entries.size() < sample) {
      return null;
    }
    judged = true;
    Instant earliest = window.to();
    Instant latest = window.from();
    for (Placed placed : entries) {
      earliest = placed.time().isBefore(earliest) ? placed.time() : earliest;
      latest = placed.time().isAfter(latest) ? placed.time() : latest;
    }
    double span = Math.max(1000, Duration.between(earliest, latest).toMillis());
    double millis = window.length().toMillis();
    Density estimate = new Density(Math.max(1, millis / span) * entries.size(), millis);
    density = estimate;
    return estimate;
  }

  /**
   * The window in pieces that may hold fewer entries each. Where half of the entries so far lie
   * close together, far behind its start, they begin a piece; else the pieces are quarters.
   *
   * @param full whether there are many entries so far, rather than a few from some place in it
   */
  List<WindowRead> pieces(boolean full) {
    List<Instant> times = entries.stream().map(Placed::time).sorted().toList();
    Instant early = times.get(times.size() / 4);
    Instant late = times.get(times.size() * 3 / 4);
    Duration width = Duration.between(early, late).plus(Window.SHORTEST);
    Duration quarter = window.length().dividedBy(4);
    Duration before = Duration.between(window.from(), early);
    boolean crowd =
        width.multipliedBy(4).compareTo(quarter.compareTo(before) < 0 ? quarter : before) < 0;
    List<WindowRead> pieces = new ArrayList<>();
    if (crowd && (full || !fixed)) {
      List<Window> parts = window.cutAt(early.minus(MARGIN));
      Density crowded = new Density(times.size() / 2.0, width.toMillis());
      pieces.add(new WindowRead(export, parts.get(0), null, false, true));
      pieces.add(new WindowRead(export, parts.get(1), crowded, false, false));
    } else {
      Instant[] quarters = new Instant[3];
      Arrays.setAll(quarters, n -> window.from().plus(quarter.multipliedBy(n + 1)));
      for (Window part : window.cutAt(quarters)) {
        pieces.add(new WindowRead(export, part, null, false, true));
      }
    }
    return pieces;
  }

  /** Fewer pages are read before a key expires. */
  private List<WindowRead> halves() {
    return window.cutAt(window.from().plus(window.length().dividedBy(2))).stream()
        .map(half -> new WindowRead(export, half, null, false, true))
        .toList();
  }

  Window window() {
    return window;
  }

  /** Whether it is not cut before it begins, or begins again. */
  boolean isFixed() {
    return fixed || begun;
  }

  /** Whether its length does not come from a density. */
  boolean isGuess() {
    return fixed || exploring;
  }

  @Nullable Density density() {
    return density;
  }

  int held() {
    return entries.size();
  }

  boolean isExploring() {
    return exploring && (isFetching() || isPaused());
  }

  boolean isPlanned() {
    return state == State.PLANNED;
  }

  boolean isFetching() {
    return state == State.FETCHING;
  }

  boolean isPaused() {
    return state == State.PAUSED;
  }

  boolean isComplete() {
    return state == State.COMPLETE;
  }

  /** Whether all that there was has been delivered. */
  boolean isDone() {
    return isComplete() && isEmpty();
  }

  boolean isEmpty() {
    return entries.isEmpty() && unreadable.isEmpty();
  }

  @Nullable Throwable failure() {
    return failure;
  }
}
