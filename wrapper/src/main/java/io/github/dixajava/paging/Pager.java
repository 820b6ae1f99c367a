package io.github.dixajava.paging;

import io.github.dixajava.error.DixaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a paged operation, as if they were one list.
 *
 * <p>A pager is a recipe: immutable, thread-safe and cheap, and it makes no call until something is
 * asked of it. Every iterator, stream and subscription is a run through the listing of its own.
 *
 * <pre>{@code
 * for (Agent agent : dixa.agents().allAgents()) { ... }
 *
 * try (Stream<Agent> agents = dixa.agents().allAgents().pageSize(100).stream()) { ... }
 *
 * for (Page<Agent> page : dixa.agents().allAgents().pages()) { ... }
 *
 * dixa.async().agents().allAgents().forEachAsync(agent -> ...).thenRun(...);
 * }</pre>
 *
 * <p>A page is fetched when its entries are asked for. With {@link #prefetch} the next page is
 * fetched, under the same rate limit, while the caller works on the current one; never more than
 * that. Null elements of a response are skipped. An element that cannot be read is skipped, logged
 * as a warning, and kept in {@link Page#unreadable()}.
 *
 * <p>A page that fails, fails with the exception that the call would have thrown. The pages before
 * it have been delivered, and {@link DixaException#checkpoint()} is where {@link #resume(String)}
 * resumes. Where Dixa no longer accepts the key of a page, the exception is a {@link
 * io.github.dixajava.error.PageKeyExpiredException}, and its checkpoint is the start of the
 * listing.
 *
 * @param <T> the type of an entry
 */
public final class Pager<T> implements Iterable<T> {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final Supplier<? extends PageSource<T>> sources;
  private final Settings settings;

  private Pager(Supplier<? extends PageSource<T>> sources, Settings settings) {
    this.sources = sources;
    this.settings = settings;
  }

  /** A pager over a custom operation; for those of the API the services have one. */
  public static <T> Pager<T> over(PageSource<T> source) {
    return over(() -> source);
  }

  /**
   * A pager over an operation whose source has a state.
   *
   * @param sources a new source for each run
   */
  public static <T> Pager<T> over(Supplier<? extends PageSource<T>> sources) {
    return new Pager<>(sources, Settings.DEFAULT);
  }

  /**
   * A pager over a list, for tests of an application whose service is a fake. By default all of it
   * is one page.
   */
  public static <T> Pager<T> of(List<? extends T> items) {
    return over(new ListPages<T>(List.copyOf(items)));
  }

  /**
   * Asks for pages of this size instead of the server's default.
   *
   * @throws IllegalArgumentException if the size is not positive, or larger than the operation
   *     accepts
   */
  public Pager<T> pageSize(int size) {
    int largest = sources.get().largestPage();
    if (size < 1 || size > largest) {
      throw new IllegalArgumentException(
          largest == Integer.MAX_VALUE
              ? "pageSize must be at least 1, but was " + size
              : "pageSize must be between 1 and %d, but was %d".formatted(largest, size));
    }
    return new Pager<>(sources, settings.withPageSize(size));
  }

  /**
   * Whether the next page is fetched while the caller works on the current one; off by default. An
   * export fetches ahead anyway.
   */
  public Pager<T> prefetch(boolean on) {
    return new Pager<>(sources, settings.withPrefetch(on));
  }

  /**
   * Resumes where a checkpoint of the same operation with the same arguments was made. The
   * checkpoint brings its own page size, and that of an export the rest of its range of time; those
   * of this pager do not count.
   *
   * @throws IllegalArgumentException if the checkpoint belongs to another operation or to other
   *     arguments
   */
  public Pager<T> resume(Checkpoint checkpoint) {
    Pager<T> resumed = new Pager<>(sources, settings.withFrom(checkpoint));
    resumed.open(false).close(); // refuses now what it could not read later
    return resumed;
  }

  /**
   * Resumes at the string of a checkpoint, from {@link Checkpoint#encode()} or {@link
   * DixaException#checkpoint()}.
   *
   * @param checkpoint null to start at the beginning, as the first of many runs does
   * @throws IllegalArgumentException if the string is no checkpoint, or one of another operation or
   *     of other arguments
   */
  public Pager<T> resume(@Nullable String checkpoint) {
    return checkpoint == null
        ? new Pager<>(sources, settings.withFrom(null))
        : resume(Checkpoint.parse(checkpoint));
  }

  /** Where a run of this pager begins. */
  public Checkpoint checkpoint() {
    try (Cursor<T> cursor = open(false)) {
      return cursor.checkpoint();
    }
  }

  /**
   * Reports every page to a listener. It is called before the page's entries are delivered, by the
   * thread that delivers them. What it throws is logged and otherwise ignored.
   */
  public Pager<T> listener(Consumer<? super Progress> listener) {
    return new Pager<>(sources, settings.withListener(listener));
  }

  /** The entries one by one. */
  @Override
  public CloseableIterator<T> iterator() {
    return entries();
  }

  /** The entries as a sequential stream; closing it cancels the calls in progress. */
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
    List<T> all = new ArrayList<>();
    try (Cursor<T> cursor = open(true)) {
      for (Optional<Page<T>> page = cursor.next(); page.isPresent(); page = cursor.next()) {
        all.addAll(page.get().items());
      }
    }
    return Collections.unmodifiableList(all);
  }

  /** The entries as a publisher: a page is fetched only while a subscriber has asked for more. */
  public Flow.Publisher<T> publisher() {
    return new CursorPublisher<>(() -> open(false), page -> page.items().iterator());
  }

  /**
   * Hands every entry to an action, without blocking a thread.
   *
   * @return completes after the last entry, fails with the first failure; cancelling it ends the
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
    return new PageLoop<T, Void>(open(false), action, () -> null).run();
  }

  /**
   * Collects all entries without blocking a thread.
   *
   * @return fails like {@link #toList()}, with the checkpoint where this started
   */
  public CompletableFuture<List<T>> collectAsync() {
    List<T> all = new ArrayList<>();
    return new PageLoop<>(
            open(true),
            page -> {
              all.addAll(page.items());
              return DONE;
            },
            () -> Collections.unmodifiableList(all))
        .run();
  }

  Cursor<T> open(boolean whole) {
    return new Cursor<>(sources.get(), settings, whole);
  }

  private CursorIterator<T, T> entries() {
    return new CursorIterator<>(open(false), page -> page.items().iterator());
  }

  /** What the caller of a pager asked for. */
  record Settings(
      @Nullable Integer pageSize,
      boolean prefetch,
      @Nullable Checkpoint from,
      @Nullable Consumer<? super Progress> listener) {

    static final Settings DEFAULT = new Settings(null, false, null, null);

    Settings withPageSize(int size) {
      return new Settings(size, prefetch, from, listener);
    }

    Settings withPrefetch(boolean on) {
      return new Settings(pageSize, on, from, listener);
    }

    Settings withFrom(@Nullable Checkpoint checkpoint) {
      return new Settings(pageSize, prefetch, checkpoint, listener);
    }

    Settings withListener(Consumer<? super Progress> progress) {
      return new Settings(pageSize, prefetch, from, progress);
    }
  }
}
