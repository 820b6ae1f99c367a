package io.github.dixajava;

import io.github.dixajava.http.Futures;
import io.github.dixajava.http.ResponseHead;
import io.github.dixajava.http.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous side of a {@link DixaClient}: every operation as a {@link
 * java.util.concurrent.CompletableFuture}, under the same rate limit, retries and deadline.
 *
 * <p>A future fails with what the synchronous method would throw. What never begins is refused at
 * once: arguments that break a rule by {@link IllegalArgumentException}, writes of a read-only
 * client by {@link UnsupportedOperationException}, any call of a closed one by {@link
 * IllegalStateException}. Cancelling a future ends its call, its wait for the rate limit, and its
 * pause before a repetition. Futures complete on the client's threads; give longer work its own
 * executor with the {@code ...Async} methods of the future.
 *
 * <p>Thread-safe. Closed together with its client.
 */
public final class DixaAsyncClient extends AsyncGroups {
  DixaAsyncClient(Transport transport) {
    super(transport);
  }

  /**
   * Makes a call and gives its value together with status and headers of the answer, see {@link
   * DixaClient#withResponse}.
   */
  public <T extends @Nullable Object> CompletableFuture<DixaResponse<T>> withResponse(
      Function<DixaAsyncClient, CompletableFuture<T>> call) {
    AtomicReference<ResponseHead> head = new AtomicReference<>();
    CompletableFuture<T> value = call.apply(new DixaAsyncClient(transport.observing(head::set)));
    return Futures.map(value, result -> DixaResponse.of(result, head.get()));
  }

  /** The base URL, never the token. */
  @Override
  public String toString() {
    return "async " + transport;
  }
}
