package io.github.dixajava.http;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link CompletableFuture} leaves to its users. */
public final class Futures {
  private Futures() {}

  /** Reacts to the end of a future. */
  static <T extends @Nullable Object> void whenDone(
      CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> reaction) {
    var unused = future.whenComplete(reaction);
  }

  /** The result of a call, changed; cancelling it, or ending it otherwise, ends the call. */
  public static <A, B> CompletableFuture<B> map(
      CompletableFuture<A> call, Function<? super A, ? extends B> change) {
    CompletableFuture<B> changed = call.thenApply(change);
    whenDone(changed, (result, thrown) -> call.cancel(true));
    return changed;
  }
}
