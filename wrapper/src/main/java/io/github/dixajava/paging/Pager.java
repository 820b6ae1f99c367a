package io.github.dixajava.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All entries of a paged operation, as if they were one list.
 *
 * <p>A pager is a recipe: immutable, cheap, and free of calls until something is asked of it. Every
 * iterator, stream and subscription runs through the listing on its own.
 *
 * <pre>{@code
 * for (Agent agent : client.agents().agents()) { ... }
 *
 * try (Stream<Agent> agents = client.agents().agents().pageSize(100).stream()) { ... }
 *
 * for (Page<Agent> page : client.agents().agents().pages()) { ... }
 *
 * client.async().agents().agents().forEachAsync(agent -> ...).thenRun(...);
 * }</pre>
 *
 * <p>Pages are fetched when their entries are asked for. With {@link #prefetch} the next page is
 * fetched, under the same rate limit, while the caller works on the current one; never more than
 * that.
 *
 * <p>When a page fails, the entries before it have been delivered, and the {@link PagingException}
 * has a {@link Checkpoint} from which {@link #from} goes on.
 *
 * @param <T> the type of an entry
 */
public final class Pager<T> implements Iterable<T> {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final PageRun<T> run;
  private final PagerSettings settings;

  Pager(PageRun<T> run, PagerSettings settings) {
    this.run = run;
    this.settings = settings;
  }

  /** A pager over an operation of one's own; for those of the API the facade has one. */
  public static <T> Pager<T> over(PageSource<T> source) {
    return new Pager<>(SequentialRun.of(source), PagerSettings.DEFAULT);
  }

  /**
   * Asks for pages of this size instead of the server's default.
   *
   * @throws IllegalArgumentException if the size is not positive, or larger than the operation
   *     grants
   */
  public Pager<T> pageSize(int size) {
    if (size < 1 || size > run.largestPage()) {
      throw new IllegalArgumentException(
          "pageSize is %d, but %s takes 1 to %d"
              .formatted(size, run.listing().operation(), run.largestPage()));
    }
    return new Pager<>(run, settings.withPageSize(size));
  }

  /**
   * Whether the next page is fetched while the caller works on the current one; off by default. An
   * export looks ahead anyway.
   */
  public Pager<T> prefetch(boolean on) {
    return new Pager<>(run, settings.withPrefetch(on));
  }

  /**
   * Goes on where a checkpoint of the same operation with the same arguments was made.
   *
   * @throws IllegalArgumentException if the checkpoint belongs to another operation or other
   *     arguments
   */
  public Pager<T> from(Checkpoint checkpoint) {
    return new Pager<>(run, settings.withFrom(checkpoint.requireFrom(run.listing())));
  }

  /** Reports every page to a listener. */
  public Pager<T> listener(ProgressListener listener) {
    return new Pager<>(run, settings.withListener(listener));
  }

  /** The entries one by one. */
  @Override
  public CloseableIterator<T> iterator() {
    return new CursorIterator<>(open(), page -> page.items().iterator());
  }

  /** The entries as a sequential stream; closing it gives up a page that is under way. */
  public Stream<T> stream() {
    return Streams.of(iterator());
  }

  /** The entries page by page, each page with its checkpoint. */
  public Pages<T> pages() {
    return new Pages<>(this);
  }

  /** All entries, for listings known to be small. */
  public List<T> toList() {
    try (Stream<T> entries = stream()) {
      return entries.toList();
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
    return new AsyncChain<T, Void>(open(), action, () -> null).run();
  }

  /** Collects all entries without a thread that waits. */
  public CompletableFuture<List<T>> collectAsync() {
    List<T> all = new ArrayList<>();
    return new AsyncChain<>(
            open(),
            page -> {
              all.addAll(page.items());
              return DONE;
            },
            () -> all)
        .run();
  }

  PageCursor<T> open() {
    PageCursor<T> cursor = run.open(settings);
    ProgressListener listener = settings.listener();
    return listener == null ? cursor : new MeteredCursor<>(cursor, listener, run.clock());
  }
}
