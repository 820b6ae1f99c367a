package io.github.dixajava.paging;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.UnreadableResponseException;
import io.github.dixajava.json.Paged;
import io.github.dixajava.paging.Checkpoint.Offset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Follows the keys one after the other, at most one page ahead of its reader. */
final class SequentialCursor<T> implements Cursor<T> {

  private final PageSource<T> source;
  private final @Nullable Integer size;
  private final boolean prefetch;
  private final UnaryOperator<List<T>> selection;
  private final Function<Offset, Checkpoint> checkpoints;
  private final KeyGuard guard = new KeyGuard();
  private volatile Offset offset;
  private @Nullable Integer firstPage;
  private volatile @Nullable CompletableFuture<? extends Paged<T>> call;
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;

  /**
   * @param selection takes the entries of interest out of a page
   * @param checkpoints makes a checkpoint of a place in this listing
   */
  SequentialCursor(
      PageSource<T> source,
      Checkpoint from,
      boolean prefetch,
      UnaryOperator<List<T>> selection,
      Function<Offset, Checkpoint> checkpoints) {
    Offset start = from.offset();
    this.source = source;
    this.size = from.size();
    this.prefetch = prefetch;
    this.offset = start;
    this.selection = selection;
    this.checkpoints = checkpoints;
    if (start.key() != null) {
      guard.add(start.key());
    }
  }

  static <T> Cursor<T> open(PageSource<T> source, Pager.Settings settings) {
    Checkpoint from = settings.from();
    if (from != null && !from.span().equals(Span.ALL)) {
      throw new IllegalArgumentException(
          "the checkpoint of %s belongs to a range of time; resume it with a pager that has one"
              .formatted(from.operation()));
    }
    Checkpoint start =
        from == null ? Checkpoint.start(source, settings.pageSize(), Span.ALL) : from;
    return new SequentialCursor<>(
        source, start, settings.prefetch(), items -> items, place -> start.at(null, place));
  }

  @Override
  public Optional<Page<T>> next() {
    Throwable earlier = failure;
    if (earlier != null) {
      throw Failures.unchecked(earlier);
    }
    if (isAtEnd()) {
      return Optional.empty();
    }
    try {
      CompletableFuture<? extends Paged<T>> ahead = call;
      return Optional.of(
          accept(
              ahead == null
                  ? source.fetch(size, offset.key())
                  : Failures.await(ahead, source.operation())));
    } catch (Throwable e) {
      throw Failures.unchecked(fail(e));
    }
  }

  @Override
  public CompletableFuture<Optional<Page<T>>> nextAsync() {
    Throwable earlier = failure;
    if (earlier != null) {
      return CompletableFuture.failedFuture(earlier);
    }
    if (isAtEnd()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    CompletableFuture<? extends Paged<T>> ahead = call;
    CompletableFuture<Optional<Page<T>>> next = new CompletableFuture<>();
    var unused =
        (ahead == null ? start() : ahead)
            .whenComplete(
                (answer, thrown) -> {
                  try {
                    if (thrown != null) {
                      throw thrown;
                    }
                    next.complete(Optional.of(accept(answer)));
                  } catch (Throwable e) {
                    next.completeExceptionally(fail(e));
                  }
                });
    return next;
  }

  @Override
  public boolean isAtEnd() {
    return closed || (offset.finished() && failure == null);
  }

  @Override
  public Checkpoint checkpoint() {
    return checkpoints.apply(offset);
  }

  Offset offset() {
    return offset;
  }

  /** Why the listing cannot go on after the pages so far, null if it can. */
  @Nullable Throwable failure() {
    return failure;
  }

  @Override
  public void close() {
    closed = true;
    CompletableFuture<? extends Paged<T>> ahead = call;
    if (ahead != null) {
      ahead.cancel(true);
    }
  }

  private Page<T> accept(Paged<T> answer) {
    call = null;
    List<T> items = answer.data();
    int skip = Math.min(offset.skip(), items.size());
    String next = null;
    String problem = null;
    try {
      next = NextKey.of(answer);
    } catch (IllegalArgumentException unusable) {
      problem = unusable.getMessage();
    }
    if (next != null && (next.equals(offset.refused()) || !guard.add(next))) {
      skip = isFirstPageAgain(items) ? items.size() : skip;
      problem = "it leads to an earlier page; following it would never end";
    }
    List<T> fresh = select(items.subList(skip, items.size()));
    if (problem != null) {
      stay(items.size(), next, problem);
    } else if (next == null) {
      offset = Offset.END;
    } else {
      firstPage = offset.key() == null ? Integer.valueOf(items.hashCode()) : firstPage;
      offset = Offset.at(next);
    }
    Page<T> page = new Page<>(fresh, checkpoint());
    if (prefetch && failure == null && !isAtEnd()) {
      var unused = start();
    }
    return page;
  }

  private List<T> select(List<T> items) {
    return selection.apply(items.stream().filter(Objects::nonNull).toList());
  }

  /** A listing that runs round has its first page once more, under a key of its own. */
  private boolean isFirstPageAgain(List<T> items) {
    return firstPage != null && firstPage == items.hashCode();
  }

  /** Resuming reads the page again, drops what was delivered of it and looks for a better link. */
  private void stay(int skip, @Nullable String refused, String reason) {
    offset = new Offset(offset.key(), skip, refused, false);
    CallDetails call = CallDetails.of(source.operation(), "", "", 1).answered(200, Map.of());
    fail(
        new UnreadableResponseException(
            "Its link to the next page cannot be used: " + reason + ".",
            call,
            "$.meta.next",
            null));
  }

  private CompletableFuture<? extends Paged<T>> start() {
    CompletableFuture<? extends Paged<T>> started;
    try {
      started = source.fetchAsync(size, offset.key());
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
    Throwable failed = Failures.resumable(thrown, checkpoint());
    failure = failed;
    call = null;
    return failed;
  }
}
