package io.github.dixajava.http;

import com.google.gson.JsonElement;
import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.options.RequestOptions;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Executes the calls of one API with its token, rate limit, retries, timeouts and exceptions. Made
 * by a {@link TransportBuilder}; {@link #with} gives views that have other options and share
 * everything else. Thread-safe.
 *
 * <p>Retrofit makes the requests, see {@link #api}; it is not asked to send them.
 */
public final class Transport implements AutoCloseable {
  private final Core core;
  private final RequestOptions options;
  private final CallOptions callOptions;
  private final @Nullable Consumer<ResponseHead> observer;

  Transport(Core core, RequestOptions options, @Nullable Consumer<ResponseHead> observer) {
    this.core = core;
    this.options = options;
    this.callOptions = CallOptions.of(options);
    this.observer = observer;
  }

  /** A builder with defaults; token and base URL are missing. */
  public static TransportBuilder builder() {
    return new TransportBuilder();
  }

  /** The same with other options, where they are set. */
  public Transport with(RequestOptions differing) {
    return new Transport(core, differing.withDefaults(options), observer);
  }

  /** The same that tells of the head of each successful response. */
  public Transport observing(Consumer<ResponseHead> observer) {
    return new Transport(core, options, observer);
  }

  /** Makes calls of a Retrofit interface; the same object each time. */
  public <A> A api(Class<A> retrofitInterface) {
    return core.api(retrofitInterface);
  }

  /**
   * Executes a call on this thread.
   *
   * @throws io.github.dixajava.error.DixaException if it fails
   * @throws IllegalArgumentException if an argument cannot be written
   * @throws IllegalStateException if the transport is closed
   * @throws UnsupportedOperationException if the options are read-only and the call is not
   */
  public <T extends @Nullable Object> T execute(Call<T> call) {
    Request request = call.request();
    OperationInfo operation = check(OperationInfo.of(request));
    return this.<T>begin(operation, request, this::read, false).execute();
  }

  /** Executes the request of an operation that no interface describes. */
  public @Nullable JsonElement execute(OperationInfo operation, Request request) {
    RetryingCall.Reader<@Nullable JsonElement> reader = this::read;
    return begin(check(operation), request, reader, false).execute();
  }

  /**
   * Starts a call, on the client's executor. Cancelling the future ends the call, wherever it is.
   *
   * @throws IllegalArgumentException if an argument cannot be written
   * @throws IllegalStateException if the transport is closed
   * @throws UnsupportedOperationException if the options are read-only and the call is not
   */
  public <T extends @Nullable Object> CompletableFuture<T> executeAsync(Call<T> call) {
    Request request = call.request();
    OperationInfo operation = at(OperationInfo.of(request));
    return this.<T>begin(operation, request, this::read, false).start();
  }

  /** Starts the request of an operation that no interface describes. */
  public CompletableFuture<@Nullable JsonElement> executeAsync(
      OperationInfo operation, Request request) {
    RetryingCall.Reader<@Nullable JsonElement> reader = this::read;
    return begin(at(operation), request, reader, false).start();
  }

  /**
   * Executes a call whose body is read while it arrives, whatever result it declares. Attempts that
   * fail before the body are repeated; the deadline bounds the call up to the head of the response.
   */
  public StreamedResponse stream(Call<?> call) {
    Request request = call.request();
    OperationInfo operation = check(OperationInfo.of(request));
    return begin(operation, request, StreamedResponse::new, true).execute();
  }

  /** The same without waiting for the head of the response. */
  public CompletableFuture<StreamedResponse> streamAsync(Call<?> call) {
    Request request = call.request();
    return begin(at(OperationInfo.of(request)), request, StreamedResponse::new, true).start();
  }

  private OperationInfo check(OperationInfo operation) {
    OperationInfo checked = at(operation);
    if (Thread.currentThread().isInterrupted()) {
      throw new CallInterruptedException(checked.details(0), false, new InterruptedException());
    }
    return checked;
  }

  private OperationInfo at(OperationInfo operation) {
    return operation.at(core.version);
  }

  private <T extends @Nullable Object> RetryingCall<T> begin(
      OperationInfo operation, Request request, RetryingCall.Reader<T> reader, boolean streaming) {
    if (callOptions.readOnly() && !operation.readsOnly()) {
      throw new UnsupportedOperationException(
          operation.name() + " would change something, but this client is read-only");
    }
    RetryingCall<T> call =
        new RetryingCall<>(core, operation, callOptions, request, observed(reader), streaming);
    core.begin(call);
    return call;
  }

  private <T extends @Nullable Object> RetryingCall.Reader<T> observed(
      RetryingCall.Reader<T> reader) {
    Consumer<ResponseHead> told = observer;
    return told == null
        ? reader
        : (response, call) -> {
          T value = reader.read(response, call);
          told.accept(call.head());
          return value;
        };
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // What the operation declares.
  private <T extends @Nullable Object> T read(okhttp3.Response response, RetryingCall<T> call)
      throws IOException {
    return (T) core.reader.read(response, call.operation);
  }

  /** What a failure without a response says of a call. */
  public CallDetails details(Call<?> call) {
    return at(OperationInfo.of(call.request())).details(0);
  }

  /** Where requests go to; ends with a slash, without the version. */
  public HttpUrl baseUrl() {
    return core.baseUrl;
  }

  /** The query parameters that the options add to each request. */
  public Map<String, String> addedQuery() {
    return options.query();
  }

  /** The clock that gives dates. */
  public Clock clock() {
    return core.clock;
  }

  /**
   * Ends all calls and streams, and frees the threads and connections that the transport made.
   * Calls begun later fail with {@link IllegalStateException}. Closing a view closes all.
   */
  @Override
  public void close() {
    core.close();
  }

  /** The base URL, never the token. */
  @Override
  public String toString() {
    return "DixaClient[" + core.baseUrl + "]";
  }
}
