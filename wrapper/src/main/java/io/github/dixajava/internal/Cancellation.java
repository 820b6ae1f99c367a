package io.github.dixajava.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Futures that hand their cancellation on to the call they came from. */
public final class Cancellation {

  private Cancellation() {}

  /** The result of a call, changed. */
  public static <A, B> CompletableFuture<B> map(
      CompletableFuture<A> call, Function<? super A, ? extends B> change) {
    CompletableFuture<B> changed = call.thenApply(change);
    var unused =
        changed.whenComplete(
            (result, thrown) -> {
              if (changed.isCancelled()) {
                call.cancel(true);
              }
            });
    return changed;
  }
}
