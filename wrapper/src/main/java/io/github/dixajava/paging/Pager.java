package io.github.dixajava.paging;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.filter.DateTimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a paged operation, as if they were one list.
 *
 * <p>A pager is a recipe: immutable, thread-safe, cheap, and free of calls until something is asked
 * of it. Every iterator, stream and subscription runs through the listing on its own.
 *
 * <pre>{@code
 * for (Agent agent : client.agents().allAgents()) { ... }
 *
 * try (Stream<Agent> agents = client.agents().allAgents().pageSize(100).stream()) { ... }
 *
 * for (Page<Agent> page : client.agents().allAgents().pages()) { ... }
 *
 * client.async().agents().allAgents().forEachAsync(agent -> ...).thenRun(...);
 * }</pre>
 *
 * <p>Pages are fetched when their entries are asked for. With {@link #prefetch} the next page is
 * fetched, under the same rate limit, while the caller works on the current one; never more than
 * that. Elements of an answer that are null are left out.
 *
 * <p>A page that fails, fails with the exception that the call would have thrown. What came before
 * it has been delivered, and {@link DixaException#checkpoint()} is where {@link #resume(String)}
 * goes on.
 *
 * @param <T> the type of an entry
 */
public final class Pager<T> implements Iterable<T> {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);
  private static final Duration LONGEST_LAG = Duration.ofDays(365);

  private final PageSource<T> source;
  private final Function<Settings, Cursor<T>> run;
  private final Settings settings;

  private Pager(PageSource<T> source, Function<Settings, Cursor<T>> run, Settings settings) {
    this.source = source;
    this.run = run;
    this.settings = settings;
  }

  /** A pager over an operation of one's own; for those of the API the facade has one. */
  public static <T> Pager<T> over(PageSource<T> source) {
    return new Pager<>(source, asked -> SequentialCursor.open(source, asked), Settings.DEFAULT);
  }

  /** A pager over a log of one's own, or over the entries of one range of time. */
  public static <T> Pager<T> over(TimedSource<T> source, @Nullable DateTimeRange range) {
    return over(source, range == null ? Span.ALL : Span.of(range), null);
  }

  /**
   * The entries that {@link #over(TimedSource, DateTimeRange)} would deliver, in the same order,
   * but as fast as the rate limit allows: several windows of the range are read side by side, with
   * bounded memory. Where the listing turns out not to be ordered by time, one key is followed
   * after the other.
   *
   * @param range if its end is open, it ends at the present less the {@linkplain #lag lag}
   * @throws IllegalArgumentException if the start of the range is open
   */
  public static <T> Pager<T> export(
      TimedSource<T> source, DateTimeRange range, ExportOptions options) {
    if (range.from() == null) {
      throw new IllegalArgumentException(
          "an export needs a range with a start, but that of " + range + " is open");
    }
    return over(source, Span.of(range), options);
  }

  private static <T> Pager<T> over(
      TimedSource<T> source, Span span, @Nullable ExportOptions options) {
    return new Pager<>(source, new LogRun<>(source, span, options)::open, Settings.DEFAULT);
  }

  /**
   * A pager over a list, for tests of an application whose facade is a fake. By default all of it
   * is one page.
   */
  public static <T> Pager<T> of(List<? extends T> items) {
    return over(new ListSource<T>(List.copyOf(items)));
  }

  /**
   * Asks for pages of this size instead of the server's default.
   *
   * @throws IllegalArgumentException if the size is not positive, or larger than the operation
   *     grants
   */
  public Pager<T> pageSize(int size) {
    if (size < 1 || size > source.largestPage()) {
      throw new IllegalArgumentException(
          "pageSize is %d, but %s takes 1 to %d"
              .formatted(size, source.operation(), source.largestPage()));
    }
    return with(settings.withPageSize(size));
  }

  /**
   * Whether the next page is fetched while the caller works on the current one; off by default. An
   * export looks ahead anyway.
   */
  public Pager<T> prefetch(boolean on) {
    return with(settings.withPrefetch(on));
  }

  /**
   * Goes on where a checkpoint of the same operation with the same arguments was made. It brings
   * its own range of time and its own page size; those of this pager do not count.
   *
   * <p>A checkpoint at the end of a log goes on as well: with everything since, up to the present
   * less the {@linkplain #lag lag}. One at the end of any other listing delivers nothing more.
   *
   * @throws IllegalArgumentException if the checkpoint belongs to another operation or other
   *     arguments
   */
  public Pager<T> resume(Checkpoint checkpoint) {
    Pager<T> resumed = with(settings.withFrom(checkpoint.requireFrom(source)));
    resumed.open().close(); // refuses now what it could not read on later
    return resumed;
  }

  /**
   * Goes on at the text of a checkpoint, from {@link Checkpoint#encode()} or {@link
   * DixaException#checkpoint()}.
   *
   * @param checkpoint null to start at the beginning, as the first of many runs does
   * @throws IllegalArgumentException if the text is no checkpoint, or one of another operation or
   *     other arguments
   */
  public Pager<T> resume(@Nullable String checkpoint) {
    return checkpoint == null
        ? with(settings.withFrom(null))
        : resume(Checkpoint.parse(checkpoint));
  }

  /**
   * Leaves the newest entries to a later run: the run ends at the present less this time, if its
   * range does not end before. An entry can show up in a log some time after the moment it is
   * stamped with. As long as that takes no longer than the lag, runs that each resume at the last
   * checkpoint of the one before deliver every entry exactly once.
   *
   * <p>By default a run has a lag only where it has to find its end itself: an export over a range
   * whose end is open, and a run that goes on after the end of another. Then it is ten minutes.
   *
   * @param lag zero to 365 days
   * @throws IllegalArgumentException if the lag is out of bounds, or the operation lists no log
   */
  public Pager<T> lag(Duration lag) {
    if (lag.isNegative() || lag.compareTo(LONGEST_LAG) > 0) {
      throw new IllegalArgumentException(
          "lag is %s, but may be zero to %d days".formatted(lag, LONGEST_LAG.toDays()));
    }
    if (!(source instanceof TimedSource)) {
      throw new IllegalArgumentException(
          source.operation() + " is not ordered by time and knows no lag");
    }
    return with(settings.withLag(lag));
  }

  /**
   * Reports every page to a listener, and once more the end if no page brought it. It is called
   * before the page's entries are delivered, by the thread that delivers them. What it throws is
   * logged and otherwise ignored.
   */
  public Pager<T> listener(Consumer<? super Progress> listener) {
    return with(settings.withListener(listener));
  }

  /** The entries one by one. */
  @Override
  public CloseableIterator<T> iterator() {
    return entries();
  }

  /** The entries as a sequential stream; closing it gives up a page that is under way. */
  public Stream<T> stream() {
    return entries().stream();
  }

  /** The entries page by page, each page with its checkpoint. */
  public Pages<T> pages() {
    return new Pages<>(this);
  }

  /**
   * All entries, for listings known to be small.
   *
   * @throws DixaException if a page fails; its checkpoint is where this started, since nothing was
   *     handed over
   */
  public List<T> toList() {
    try (Cursor<T> cursor = open()) {
      Checkpoint start = cursor.checkpoint();
      List<T> all = new ArrayList<>();
      try {
        for (Optional<Page<T>> page = cursor.next(); page.isPresent(); page = cursor.next()) {
          all.addAll(page.get().items());
        }
      } catch (DixaException e) {
        throw Failures.unchecked(Failures.resumable(e, start));
      }
      return Collections.unmodifiableList(all);
    }
  }

  /** The entries as a publisher: a page is fetched only while a subscriber has asked for more. */
  public Flow.Publisher<T> publisher() {
    return new CursorPublisher<>(this::open, page -> page.items().iterator());
  }

  /**
   * Hands every entry to an action, without a thread that waits.
   *
   * @return completes after the last entry, fails with the first failure; cancelling it stops the
   *     run
   */
  public CompletableFuture<Void> forEachAsync(Consumer<? super T> action) {
    return forEachPageAsync(
        page -> {
          page.items().forEach(action);
          return DONE;
        });
  }

  /**
   * Like {@link #forEachAsync}, by pages; the next page waits for the stage that the action
   * returns.
   */
  public CompletableFuture<Void> forEachPageAsync(
      Function<? super Page<T>, ? extends CompletionStage<?>> action) {
    return new AsyncChain<T, Void>(open(), action, () -> null, null).run();
  }

  /**
   * Collects all entries without a thread that waits.
   *
   * @return fails like {@link #toList()}, with the checkpoint where this started
   */
  public CompletableFuture<List<T>> collectAsync() {
    List<T> all = new ArrayList<>();
    Cursor<T> cursor = open();
    return new AsyncChain<>(
            cursor,
            page -> {
              all.addAll(page.items());
              return DONE;
            },
            () -> Collections.unmodifiableList(all),
            cursor.checkpoint())
        .run();
  }

  Cursor<T> open() {
    Cursor<T> cursor = run.apply(settings);
    Consumer<? super Progress> listener = settings.listener();
    return listener == null ? cursor : new ProgressCursor<>(cursor, listener, source.clock());
  }

  private CursorIterator<T, T> entries() {
    return new CursorIterator<>(open(), page -> page.items().iterator());
  }

  private Pager<T> with(Settings changed) {
    return new Pager<>(source, run, changed);
  }

  /** What the caller of a pager asked for. */
  record Settings(
      @Nullable Integer pageSize,
      boolean prefetch,
      @Nullable Checkpoint from,
      @Nullable Duration lag,
      @Nullable Consumer<? super Progress> listener) {

    static final Settings DEFAULT = new Settings(null, false, null, null, null);

    Settings withPageSize(int size) {
      return new Settings(size, prefetch, from, lag, listener);
    }

    Settings withPrefetch(boolean on) {
      return new Settings(pageSize, on, from, lag, listener);
    }

    Settings withFrom(@Nullable Checkpoint checkpoint) {
      return new Settings(pageSize, prefetch, checkpoint, lag, listener);
    }

    Settings withLag(Duration length) {
      return new Settings(pageSize, prefetch, from, length, listener);
    }

    Settings withListener(Consumer<? super Progress> progress) {
      return new Settings(pageSize, prefetch, from, lag, progress);
    }
  }
}
