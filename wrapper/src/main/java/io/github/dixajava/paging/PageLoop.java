package io.github.dixajava.paging;

import io.github.dixajava.error.DixaException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands pages to an action one after the other, as a loop while nothing has to be waited for. */
final class PageLoop<T, R> {

  private final Cursor<T> cursor;
  private final Function<? super Page<T>, ? extends CompletionStage<?>> action;
  private final Supplier<R> outcome;
  private final CompletableFuture<R> result = new CompletableFuture<>();

  PageLoop(
      Cursor<T> cursor,
      Function<? super Page<T>, ? extends CompletionStage<?>> action,
      Supplier<R> outcome) {
    this.cursor = cursor;
    this.action = action;
    this.outcome = outcome;
  }

  CompletableFuture<R> run() {
    var unused = result.whenComplete((done, thrown) -> cursor.close());
    loop();
    return result;
  }

  private void loop() {
    while (!result.isDone()) {
      CompletableFuture<Boolean> step =
          cursor.nextAsync().thenCompose(page -> step(page.orElse(null)));
      if (!step.isDone()) {
        var unused =
            step.whenComplete(
                (more, thrown) -> {
                  settle(more, thrown);
                  loop();
                });
        return;
      }
      var unused = step.whenComplete(this::settle);
    }
  }

  /** Whether there was a page, once its action has completed. */
  private CompletionStage<Boolean> step(@Nullable Page<T> page) {
    return page == null
        ? CompletableFuture.completedFuture(false)
        : action.apply(page).thenApply(ignored -> true);
  }

  private void settle(@Nullable Boolean more, @Nullable Throwable thrown) {
    if (thrown != null) {
      result.completeExceptionally(DixaException.unwrap(thrown));
    } else if (!Boolean.TRUE.equals(more)) {
      result.complete(outcome.get());
    }
  }
}
