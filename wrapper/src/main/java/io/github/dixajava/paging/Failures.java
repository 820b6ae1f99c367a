package io.github.dixajava.paging;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.DixaException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Failures on their way from a page to the reader. */
final class Failures {

  private Failures() {}

  /** What happened, without the covers that futures put around it, and where to resume. */
  static Throwable resumable(Throwable thrown, Checkpoint checkpoint) {
    Throwable failure = DixaException.unwrap(thrown);
    if (failure instanceof DixaException call) {
      call.resumeAt(checkpoint.encode());
    }
    return failure;
  }

  /** Waits; an interrupt gives the call up and stays set. */
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
