package io.github.dixajava.paging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Tells a listener of every page that passes. */
final class MeteredCursor<T> implements PageCursor<T> {

  private final PageCursor<T> cursor;
  private final ProgressListener listener;
  private final Clock clock;
  private @Nullable Instant started;
  private long pages;
  private long items;
  private boolean finished;

  MeteredCursor(PageCursor<T> cursor, ProgressListener listener, Clock clock) {
    this.cursor = cursor;
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public Optional<Page<T>> next() {
    start();
    Optional<Page<T>> page = cursor.next();
    meter(page);
    return page;
  }

  @Override
  public CompletableFuture<Optional<Page<T>>> nextAsync() {
    start();
    return cursor
        .nextAsync()
        .thenApply(
            page -> {
              meter(page);
              return page;
            });
  }

  @Override
  public boolean isAtEnd() {
    return finished && cursor.isAtEnd();
  }

  @Override
  public void close() {
    cursor.close();
  }

  private Instant start() {
    Instant start = started;
    if (start == null) {
      start = clock.instant();
      started = start;
    }
    return start;
  }

  private void meter(Optional<Page<T>> page) {
    if (finished) {
      return;
    }
    pages += page.isPresent() ? 1 : 0;
    items += page.map(some -> some.items().size()).orElse(0);
    finished = page.map(some -> !some.hasNext()).orElse(true);
    Duration elapsed = Duration.between(start(), clock.instant());
    listener.onProgress(new Progress(pages, items, elapsed, finished));
  }
}
