package io.github.dixajava.http;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.options.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** How the groups of operations reach Dixa: a client with its options. Thread-safe. */
public interface Calls {

  /** Makes calls of one generated interface; the same object each time. */
  <A> A api(Class<A> retrofitInterface);

  /**
   * Carries out a call and waits.
   *
   * @throws io.github.dixajava.error.DixaException if it fails
   */
  <T extends @Nullable Object> T execute(Call<T> call);

  /** Starts a call; cancelling the future ends whatever the call is doing. */
  <T extends @Nullable Object> CompletableFuture<T> executeAsync(Call<T> call);

  /** Where calls go to; ends with a slash, without the version. */
  HttpUrl baseUrl();

  /** What a failure without an answer says of a call. */
  CallDetails details(Call<?> call);

  /** The client's clock. */
  Clock clock();

  /** How a thread of the caller sleeps. */
  Sleeper sleeper();

  /**
   * Done after a pause, without a thread that waits; cancelling it ends the waiting. Fails with
   * {@link IllegalStateException} when the client closes.
   */
  CompletableFuture<@Nullable Void> pause(Duration pause);
}
