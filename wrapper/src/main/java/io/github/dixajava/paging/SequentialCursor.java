package io.github.dixajava.paging;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Follows the keys one after the other, at most one page ahead of its reader. */
final class SequentialCursor<T> implements PageCursor<T> {

  private final PageSource<T> source;
  private final PageWalk<T> walk;
  private final @Nullable Integer size;
  private final boolean prefetch;
  private volatile @Nullable CompletableFuture<PageAnswer<T>> call;
  private volatile boolean closed;
  private volatile @Nullable RuntimeException failure;

  SequentialCursor(PageSource<T> source, PageWalk<T> walk, PagerSettings settings) {
    this.source = source;
    this.walk = walk;
    this.size = settings.pageSize();
    this.prefetch = settings.prefetch();
  }

  @Override
  public Optional<Page<T>> next() {
    throwFailure();
    if (isAtEnd()) {
      return Optional.empty();
    }
    CompletableFuture<PageAnswer<T>> ahead = call;
    PageAnswer<T> answer;
    try {
      answer = ahead == null ? source.fetch(request()) : Failures.await(ahead, source.operation());
    } catch (RuntimeException e) {
      throw fail(e);
    }
    return Optional.of(accept(answer));
  }

  @Override
  public CompletableFuture<Optional<Page<T>>> nextAsync() {
    RuntimeException earlier = failed();
    if (earlier != null) {
      return CompletableFuture.failedFuture(earlier);
    }
    if (isAtEnd()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    CompletableFuture<PageAnswer<T>> ahead = call;
    return (ahead == null ? start() : ahead)
        .handle(
            (answer, thrown) -> {
              if (thrown != null) {
                throw fail(thrown);
              }
              return Optional.of(accept(answer));
            });
  }

  @Override
  public boolean isAtEnd() {
    return closed || (walk.isAtEnd() && failed() == null);
  }

  @Override
  public void close() {
    closed = true;
    CompletableFuture<PageAnswer<T>> ahead = call;
    if (ahead != null) {
      ahead.cancel(true);
    }
  }

  private Page<T> accept(PageAnswer<T> answer) {
    call = null;
    Page<T> page = walk.accept(answer);
    if (prefetch && walk.broken() == null && !walk.isAtEnd() && !closed) {
      var unused = start();
    }
    return page;
  }

  private CompletableFuture<PageAnswer<T>> start() {
    CompletableFuture<PageAnswer<T>> started;
    try {
      started = source.fetchAsync(request());
    } catch (RuntimeException e) {
      started = CompletableFuture.failedFuture(e);
    }
    call = started;
    if (closed) {
      started.cancel(true);
    }
    return started;
  }

  private PageRequest request() {
    return new PageRequest(walk.position().key(), size);
  }

  private RuntimeException fail(Throwable thrown) {
    RuntimeException failed = Failures.of(thrown, walk::checkpoint);
    failure = failed;
    call = null;
    return failed;
  }

  private @Nullable RuntimeException failed() {
    RuntimeException earlier = failure;
    return earlier == null ? walk.broken() : earlier;
  }

  private void throwFailure() {
    RuntimeException earlier = failed();
    if (earlier != null) {
      throw earlier;
    }
  }
}
