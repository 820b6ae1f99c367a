package io.github.dixajava.paging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener of every page that passes, and of the end. */
final class ProgressCursor<T> implements Cursor<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Pager.class);

  private static final CompletableFuture<Boolean> ASKED = CompletableFuture.completedFuture(true);

  private final Cursor<T> cursor;
  private final Consumer<? super Progress> listener;
  private final Clock clock;
  private @Nullable Instant started;
  private long pages;
  private long items;
  private boolean finished;

  ProgressCursor(Cursor<T> cursor, Consumer<? super Progress> listener, Clock clock) {
    this.cursor = cursor;
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public Optional<Page<T>> next() {
    start();
    return tell(cursor.next());
  }

  @Override
  public CompletableFuture<Optional<Page<T>>> nextAsync() {
    return ASKED
        .thenCompose(
            asked -> {
              start();
              return cursor.nextAsync();
            })
        .thenApply(this::tell);
  }

  @Override
  public boolean isAtEnd() {
    return finished && cursor.isAtEnd();
  }

  @Override
  public Checkpoint checkpoint() {
    return cursor.checkpoint();
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

  private Optional<Page<T>> tell(Optional<Page<T>> page) {
    if (finished) {
      return page;
    }
    pages += page.isPresent() ? 1 : 0;
    items += page.map(some -> some.items().size()).orElse(0);
    finished = page.map(some -> !some.hasNext()).orElse(true);
    try {
      Duration elapsed = Duration.between(start(), clock.instant());
      listener.accept(new Progress(pages, items, elapsed, finished));
    } catch (Throwable e) {
      LOG.warn("A progress listener failed; the run goes on without having told it.", e);
    }
    return page;
  }
}
