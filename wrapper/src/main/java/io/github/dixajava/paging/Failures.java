package io.github.dixajava.paging;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallInterruptedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

final class Failures {

  private Failures() {}

  /**
   * The failure of a page as its reader meets it: wrong arguments as they are, the rest resumable.
   */
  static RuntimeException of(Throwable thrown, Supplier<Checkpoint> checkpoint) {
    Throwable cause = unwrap(thrown);
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof PagingException || cause instanceof IllegalArgumentException) {
      return (RuntimeException) cause;
    }
    Checkpoint place = checkpoint.get();
    return new PagingException(
        "a page of %s failed; its checkpoint tells where to resume: %s"
            .formatted(place.operation(), cause.getMessage()),
        cause,
        place);
  }

  static Throwable unwrap(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Waits; an interrupt gives the call up and stays set. */
  static <R> R await(CompletableFuture<R> call, String operation) {
    try {
      return call.get();
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(CallDetails.of(operation, "", "", 0), e);
    } catch (ExecutionException e) {
      throw unchecked(unwrap(e));
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException e) {
      return e;
    }
    return new CompletionException(cause);
  }
}
