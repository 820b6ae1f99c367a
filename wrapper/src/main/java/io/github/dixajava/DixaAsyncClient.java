package io.github.dixajava;

import io.github.dixajava.internal.Calls;

/**
 * The asynchronous side of a {@link DixaClient}: every operation as a {@link
 * java.util.concurrent.CompletableFuture}, under the same rate limit, retries and deadline.
 *
 * <p>A future fails with what the synchronous method would throw; arguments that break a rule are
 * refused at once by {@link IllegalArgumentException}. Cancelling a future ends its call, its wait
 * for the rate limit, and its pause before a repetition. Futures complete on the client's threads;
 * give longer work its own executor with the {@code ...Async} methods of the future.
 *
 * <p>Thread-safe. Closed together with its client.
 */
public final class DixaAsyncClient extends AsyncGroups {
  DixaAsyncClient(Calls calls) {
    super(calls);
  }

  /** The base URL, never the token. */
  @Override
  public String toString() {
    return "async " + calls;
  }
}
