package io.github.dixajava.paging;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.PageKeyExpiredException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.error.UnreadableResponseException;
import io.github.dixajava.json.Paged;
import io.github.dixajava.json.UnreadableElement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run through a listing, page by page, at most one page ahead of its reader. Its checkpoint
 * advances when a page is handed to the reader. Used by one thread after the other; only {@link
 * #close()} may come from any thread.
 */
final class Cursor<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Pager.class);

  /** How servers refuse a page key that they no longer know. */
  private static final Set<Integer> KEY_REFUSED = Set.of(400, 404, 410);

  private final PageSource<T> source;
  private final boolean prefetch;
  private final @Nullable Consumer<? super Progress> listener;
  private volatile Checkpoint checkpoint;
  private volatile @Nullable CompletableFuture<? extends Paged<T>> call;
  private volatile @Nullable Throwable failure;
  private volatile boolean closed;
  private final @Nullable Checkpoint restart;
  private @Nullable Instant started;
  private long pages;
  private long items;

  /**
   * @param whole whether a failure leads back to the beginning, since the reader keeps all or
   *     nothing
   */
  Cursor(PageSource<T> source, Pager.Settings settings, boolean whole) {
    Checkpoint from = settings.from();
    this.source = source;
    this.prefetch = settings.prefetch();
    this.listener = settings.listener();
    this.checkpoint =
        from == null
            ? Checkpoint.start(source, settings.pageSize())
            : from.requireFrom(source).startedAgain(source);
    this.restart = whole ? checkpoint : null;
  }

  /** The next page, empty at the end; fails with the same exception again once it failed. */
  Optional<Page<T>> next() {
    Throwable earlier = failure;
    if (earlier != null) {
      throw unchecked(earlier);
    }
    if (isAtEnd()) {
      return Optional.empty();
    }
    try {
      begin();
      CompletableFuture<? extends Paged<T>> ahead = call;
      return Optional.of(
          handOver(
              ahead == null
                  ? source.fetch(checkpoint.pageSize(), checkpoint.key())
                  : await(ahead, source.operation())));
    } catch (Throwable e) {
      throw unchecked(fail(e));
    }
  }

  /** Like {@link #next()} without blocking; every failure is one of the future. */
  CompletableFuture<Optional<Page<T>>> nextAsync() {
    Throwable earlier = failure;
    if (earlier != null) {
      return CompletableFuture.failedFuture(earlier);
    }
    if (isAtEnd()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    begin();
    CompletableFuture<? extends Paged<T>> ahead = call;
    return (ahead == null ? fetch() : ahead)
        .handle(
            (response, thrown) -> {
              try {
                if (thrown != null) {
                  throw thrown;
                }
                return Optional.of(handOver(response));
              } catch (Throwable e) {
                throw new CompletionException(fail(e));
              }
            });
  }

  /** Whether it is known, without a call, that no page follows. */
  boolean isAtEnd() {
    return closed || (checkpoint.isFinished() && failure == null);
  }

  /** Where the listing resumes after the pages handed over so far. */
  Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Cancels the calls in progress; the run ends here. */
  @Override
  public void close() {
    closed = true;
    CompletableFuture<? extends Paged<T>> ahead = call;
    if (ahead != null) {
      ahead.cancel(true);
    }
    source.close();
  }

  private Page<T> handOver(Paged<T> response) {
    if (closed) {
      throw new CancellationException("the run through the listing was closed");
    }
    call = null;
    List<T> all = response.data();
    List<T> fresh =
        all.subList(Math.min(checkpoint.skip(), all.size()), all.size()).stream()
            .filter(Objects::nonNull)
            .toList();
    List<UnreadableElement> unreadable = response.unreadable();
    unreadable.forEach(this::warn);
    try {
      checkpoint = after(response);
    } catch (IllegalArgumentException unusable) {
      checkpoint = checkpoint.skipping(all.size());
      fail(unreadable(unusable));
    }
    Page<T> page = new Page<>(fresh, unreadable, checkpoint);
    if (prefetch && failure == null && !isAtEnd()) {
      var unused = fetch();
    }
    report(page);
    return page;
  }

  /** The place after a page; one whose link cannot be used has none. */
  private Checkpoint after(Paged<T> response) {
    String next = NextKey.of(response);
    if (next == null) {
      return checkpoint.end();
    }
    if (next.equals(checkpoint.key())) {
      throw new IllegalArgumentException("it leads to the same page again");
    }
    return checkpoint.at(next, source);
  }

  private UnreadableResponseException unreadable(IllegalArgumentException unusable) {
    CallDetails details = CallDetails.of(source.operation(), "", "", 1).answered(200, Map.of());
    String what = "Its link to the next page cannot be used: " + unusable.getMessage() + ".";
    return new UnreadableResponseException(what, details, "$.meta.next", null);
  }

  private CompletableFuture<? extends Paged<T>> fetch() {
    CompletableFuture<? extends Paged<T>> started;
    try {
      started = source.fetchAsync(checkpoint.pageSize(), checkpoint.key());
    } catch (Throwable e) {
      started = CompletableFuture.failedFuture(e);
    }
    call = started;
    if (closed) {
      started.cancel(true);
    }
    return started;
  }

  private Throwable fail(Throwable thrown) {
    Throwable failed = DixaException.unwrap(thrown);
    Checkpoint resumeAt = restart == null ? checkpoint : restart;
    if (checkpoint.key() != null
        && source.startKey(null) == null
        && failed instanceof StatusException refused
        && KEY_REFUSED.contains(refused.status())) {
      failed = new PageKeyExpiredException(refused);
      resumeAt = Checkpoint.start(source, checkpoint.pageSize());
    }
    if (failed instanceof DixaException exception) {
      exception.resumeAt(resumeAt.encode());
    }
    failure = failed;
    call = null;
    source.close();
    return failed;
  }

  private void begin() {
    if (started == null) {
      started = source.clock().instant();
    }
  }

  private void report(Page<T> page) {
    Instant start = started;
    if (listener == null || start == null) {
      return;
    }
    pages++;
    items += page.items().size();
    boolean finished = checkpoint.isFinished();
    String key = checkpoint.key();
    Double position = finished ? Double.valueOf(1) : key == null ? null : source.position(key);
    Duration elapsed = Duration.between(start, source.clock().instant());
    try {
      listener.accept(new Progress(pages, items, elapsed, position, finished));
    } catch (Throwable e) {
      LOG.warn("A progress listener failed; the run continues", e);
    }
  }

  private void warn(UnreadableElement element) {
    LOG.warn(
        "An element of {} could not be read and was skipped: {}",
        source.operation(),
        element.error().getMessage());
  }

  /** Waits; an interrupt cancels the call and stays set. */
  static <R> R await(CompletableFuture<? extends R> call, String operation) {
    try {
      return call.get();
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(CallDetails.of(operation, "", "", 1).reading(), true, e);
    } catch (ExecutionException e) {
      throw unchecked(DixaException.unwrap(e));
    }
  }

  /** To be thrown; an error is thrown here. */
  static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException e ? e : new CompletionException(failure);
  }
}
