package io.github.dixajava.exports;

import io.github.dixajava.exports.api.ExportsApi;
import io.github.dixajava.http.Transport;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RequestOptions;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * How requests are made.
 *
 * @param transport sends them
 * @param responseTimeout the longest time that the rows of a response may take
 */
record Connection(Transport transport, Duration responseTimeout) {

  /** Tells the run that opens a stream how long its request waits. */
  static final class WaitListener implements CallListener {
    private static final ThreadLocal<@Nullable Consumer<Duration>> CURRENT = new ThreadLocal<>();

    @Override
    public void onWait(String operation, WaitReason reason, Duration expected) {
      Consumer<Duration> listener = CURRENT.get();
      if (listener != null) {
        listener.accept(expected);
      }
    }
  }

  /**
   * Sends a request and waits for the head of its response.
   *
   * @param onWait told how long it waits before it is sent
   */
  <R> RowStream<R> open(
      Function<ExportsApi, Call<?>> request, RowKind<R> kind, Consumer<Duration> onWait) {
    WaitListener.CURRENT.set(onWait);
    try {
      Call<?> call = request.apply(transport.api(ExportsApi.class));
      return new RowStream<>(transport, call, kind, responseTimeout);
    } finally {
      WaitListener.CURRENT.remove();
    }
  }

  Connection with(RequestOptions options) {
    return new Connection(transport.with(options), responseTimeout);
  }
}
