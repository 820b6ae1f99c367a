package io.github.dixajava.activitylog;

import io.github.dixajava.activitylog.WindowRead.Density;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.PageLinks;
import io.github.dixajava.json.Paged;
import io.github.dixajava.json.UnreadableElement;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.PageSource;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.service.Conversations;
import io.github.dixajava.service.ListOrganizationActivityLogQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run of an export, as a source of pages: a page is a piece of a window that was read whole and
 * sorted, and its key is the rest of the run's range of time.
 *
 * <p>The list of windows covers this rest without a gap: some complete, some being read, the last
 * one usually not begun. A window is cut, before it is begun, to a length that holds a certain
 * number of entries, judged by the windows before it. One that turns out to hold many more is cut
 * again and read anew. What is judged wrongly costs requests, never entries.
 */
final class Export implements PageSource<ActivityLogEntry> {

  static final String OPERATION = "exportActivityLog";

  /** A window holds this many pages, if they are not too large. */
  private static final int WINDOW_PAGES = 50;

  private static final int WINDOW_ENTRIES = 5_000;
  private static final int MIN_WINDOW_PAGES = 5;

  /** The first windows are shorter, so that the first entries come early. */
  private static final int FIRST_WINDOW_PAGES = 6;

  /** The last windows are shorter, so that all of them end at about the same time. */
  private static final int LAST_WINDOW_PAGES = 4;

  /** How many times the planned number of entries a window may hold before it is cut. */
  private static final int TOLERANCE = 3;

  /** How many times that number may be held before windows wait for those before them. */
  private static final int HELD_WINDOWS = 6;

  /** How many times longer than the one before a window may be where hardly anything is found. */
  private static final double GROWTH = 8;

  private static final double MEMORY = 0.5;

  /** This many entries tell how many a window holds. */
  private static final int SAMPLE = 30;

  private final Conversations conversations;
  private final Clock clock;
  private final DateTimeRange range;
  private final ExportOptions options;
  private final Instant present;
  private final SerialQueue queue = new SerialQueue(this::fail);
  private final List<WindowRead> windows = new ArrayList<>();
  private volatile @Nullable Window run;
  private @Nullable Integer requestedSize;
  private int largestPage = 1;
  private double mostHeld;
  private @Nullable Density pool;
  private @Nullable CompletableFuture<Paged<ActivityLogEntry>> reader;
  private @Nullable Throwable failure;

  Export(Conversations conversations, Clock clock, DateTimeRange range, ExportOptions options) {
    this.conversations = conversations;
    this.clock = clock;
    this.range = range;
    this.options = options;
    this.present = clock.instant().minus(options.lag()).truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public String operation() {
    return OPERATION;
  }

  /** What selects the entries of the listing below, added query parameters included. */
  @Override
  public Map<String, ?> parameters() {
    ListOrganizationActivityLogQuery everything =
        ListOrganizationActivityLogQuery.builder().build();
    return Map.of(
        "listing", conversations.allOrganizationActivityLog(everything).checkpoint().encode());
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public String startKey(@Nullable String resumed) {
    Window rest = resumed == null ? null : Window.ofKey(resumed);
    return rest != null && !rest.isEmpty()
        ? rest.key()
        : upToEnd(rest == null ? range.requireStart() : rest.to()).key();
  }

  private Window upToEnd(Instant from) {
    Instant end = range.to() == null || present.isBefore(range.to()) ? present : range.to();
    return new Window(from, end.isBefore(from) ? from : end);
  }

  @Override
  public boolean isEnd(String key) {
    return Window.ofKey(key).isEmpty();
  }

  @Override
  public @Nullable Double position(String key) {
    Window whole = run;
    return whole == null
        ? null
        : millis(new Window(whole.from(), Window.ofKey(key).from())) / millis(whole);
  }

  @Override
  public CompletableFuture<Paged<ActivityLogEntry>> fetchAsync(
      @Nullable Integer size, @Nullable String key) {
    CompletableFuture<Paged<ActivityLogEntry>> page = new CompletableFuture<>();
    execute(
        () -> {
          if (run == null) {
            Window rest = Window.ofKey(Objects.requireNonNull(key, "an export makes its keys"));
            run = rest;
            requestedSize = size;
            windows.add(new WindowRead(this, rest, null, false));
          }
          reader = page;
          work();
        });
    return page;
  }

  @Override
  public void close() {
    execute(() -> fail(new IllegalStateException("the export was closed")));
  }

  void execute(Runnable task) {
    queue.execute(task);
  }

  private void fail(Throwable thrown) {
    failure = failure == null ? thrown : failure;
    windows.forEach(WindowRead::close);
    deliver();
  }

  /** Does all that can be done after a change. */
  void work() {
    deliver();
    if (failure == null) {
      fetch();
    }
  }

  private void deliver() {
    CompletableFuture<Paged<ActivityLogEntry>> waiting = reader;
    if (waiting == null) {
      return;
    }
    dropDelivered();
    WindowRead first = windows.get(0);
    Throwable failed = failure == null ? first.failure() : failure;
    if (failed != null) {
      reader = null;
      queue.defer(() -> waiting.completeExceptionally(failed));
    } else if (first.isComplete()) {
      int size = requestedSize == null ? largestPage : requestedSize;
      if (first.holdsMoreThan(size) || isKnownWhatFollows()) {
        reader = null;
        Slice slice = slice(first, size);
        queue.defer(() -> waiting.complete(slice));
      }
    }
  }

  private void dropDelivered() {
    while (windows.size() > 1 && windows.get(0).isDone()) {
      windows.remove(0);
    }
  }

  /** The window after the first one in which something remains to be delivered, null at the end. */
  private @Nullable WindowRead following() {
    return windows.stream().skip(1).filter(read -> !read.isDone()).findFirst().orElse(null);
  }

  /** So that the page that turns out to be the last one says so. */
  private boolean isKnownWhatFollows() {
    WindowRead following = following();
    return following == null || !following.isEmpty() || following.failure() != null;
  }

  private Slice slice(WindowRead first, int size) {
    List<UnreadableElement> unreadable = first.takeUnreadable();
    List<ActivityLogEntry> entries = first.take(size);
    Instant end = whole().to();
    Instant position = first.position();
    if (first.isDone()) {
      WindowRead following = following();
      position = following == null ? end : following.window().from();
    }
    return new Slice(entries, unreadable, new Window(position, end).key());
  }

  private record Slice(
      List<ActivityLogEntry> data, List<UnreadableElement> unreadable, String nextKey)
      implements Paged<ActivityLogEntry> {
    @Override
    public @Nullable PageLinks links() {
      return null;
    }
  }

  /** Lets windows fetch, the first ones first, as many as may and as long as there is room. */
  private void fetch() {
    boolean next = true;
    for (int i = 0; i < windows.size(); i++) {
      WindowRead read = windows.get(i);
      long fetching = windows.stream().filter(WindowRead::isFetching).count();
      int held = windows.stream().mapToInt(WindowRead::held).sum();
      boolean room = held + fetching * largestPage < (long) HELD_WINDOWS * plannedEntries();
      if (fetching >= options.windows() || read.failure() != null) {
        return;
      }
      boolean awaited = i == 0 || (next && read.isEmpty());
      if (read.isPaused() && (awaited || room)) {
        read.proceed();
      } else if (read.isPlanned() && (awaited || room) && plan(i)) {
        windows.get(i).begin(listing(windows.get(i).window()));
      }
      next &= read.isComplete();
    }
  }

  private Pager<ActivityLogEntry> listing(Window window) {
    Pager<ActivityLogEntry> listing =
        conversations.allOrganizationActivityLog(
            ListOrganizationActivityLogQuery.builder()
                .fromDatetime(window.askFrom())
                .toDatetime(window.askTo())
                .build());
    return requestedSize == null ? listing : listing.pageSize(requestedSize);
  }

  /** Cuts a window to a useful length; returns whether it may begin. */
  private boolean plan(int index) {
    Window rest = windows.get(index).window();
    Density own = windows.get(index).density();
    Density density = own == null ? pool : own;
    if (density == null || windows.get(index).isFixed()) {
      return true; // as it is
    }
    double factor = target(density, rest) / Math.max(1, density.entries());
    boolean exploring = factor > GROWTH;
    if (exploring && index > 0 && windows.stream().anyMatch(WindowRead::isExploring)) {
      return false;
    }
    double wanted = density.millis() * factor;
    List<Window> parts =
        wanted * 1.5 > millis(rest)
            ? List.of(rest)
            : rest.cutAt(rest.from().plusMillis((long) wanted));
    windows.set(index, new WindowRead(this, parts.get(0), null, exploring));
    if (parts.size() > 1) {
      windows.add(index + 1, new WindowRead(this, parts.get(1), null, false));
    }
    return true;
  }

  /** How many entries the next window had best hold. */
  private double target(Density density, Window rest) {
    double left =
        density.entries() / density.millis() * millis(new Window(rest.from(), whole().to()));
    double planned =
        Math.min(plannedEntries(), Math.max(FIRST_WINDOW_PAGES * largestPage, 3 * mostHeld));
    double last = Math.max(LAST_WINDOW_PAGES * largestPage, left * 2 / options.windows());
    return Math.min(planned, last) - largestPage / 4.0; // a last page of few entries is a waste
  }

  /** A window is complete. */
  void completed(Density density) {
    Density before = pool == null ? new Density(0, 0) : pool;
    pool =
        new Density(
            before.entries() * MEMORY + density.entries(),
            before.millis() * MEMORY + density.millis());
    mostHeld = Math.max(mostHeld, density.entries());
  }

  private int plannedEntries() {
    int pages = Math.min(WINDOW_PAGES * largestPage, WINDOW_ENTRIES);
    return Math.max(MIN_WINDOW_PAGES * largestPage, pages);
  }

  /** A window has another page, and further ones follow. */
  void paused(WindowRead read, int items) {
    largestPage = Math.max(largestPage, items);
    boolean probe = pool == null;
    int most = TOLERANCE * plannedEntries();
    Density estimate = read.judge(SAMPLE);
    if (pool == null && estimate != null) {
      pool = new Density(read.held(), estimate.millis() * read.held() / estimate.entries());
    }
    double expected = estimate == null ? 0 : estimate.entries();
    if (read.window().canBeCut()) {
      if (read.held() > most || (read.isGuess() && expected > most)) {
        replace(read, read.pieces(read.held() > most));
      } else if (expected > most
          || (probe && estimate != null && expected > 1.5 * target(estimate, read.window()))) {
        replace(read, List.of(new WindowRead(this, read.window(), estimate, false)));
      }
    }
    work();
  }

  void replace(WindowRead read, List<WindowRead> by) {
    int index = windows.indexOf(read);
    windows.remove(index);
    windows.addAll(index, by);
    read.close();
  }

  private Window whole() {
    return Objects.requireNonNull(run, "nothing is read before the first page is asked for");
  }

  private static double millis(Window window) {
    return Math.max(1, window.length().toMillis());
  }
}
