package io.github.dixajava.internal;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.Sleeper;
import io.github.dixajava.paging.Pager;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** One client's view of the shared engine: its options, and Retrofit made for them. */
public final class Session implements Calls {
  private final Engine engine;
  private final HttpUrl baseUrl;
  private final String version;
  private final RequestOptions options;
  private final CallOptions callOptions;
  private final Retrofit retrofit;
  private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

  /**
   * A session.
   *
   * @param http what sends, without the time-outs of the options
   * @param baseUrl ends with a slash
   * @param version first segment of every path
   * @param options nothing missing but connect, read and write time-outs
   */
  public Session(
      Engine engine,
      OkHttpClient http,
      Gson gson,
      HttpUrl baseUrl,
      String version,
      RequestOptions options) {
    this.engine = engine;
    this.baseUrl = baseUrl;
    this.version = version;
    this.options = options;
    this.callOptions =
        new CallOptions(
            requireNonNull(options.deadline()),
            requireNonNull(options.attemptTimeout()),
            requireNonNull(options.retries()),
            options.headers());
    OkHttpClient.Builder timed = http.newBuilder();
    if (options.connectTimeout() != null) {
      timed.connectTimeout(options.connectTimeout());
    }
    if (options.readTimeout() != null) {
      timed.readTimeout(options.readTimeout());
    }
    if (options.writeTimeout() != null) {
      timed.writeTimeout(options.writeTimeout());
    }
    OkHttpClient shared = timed.build();
    OkHttpClient unshared =
        timed.connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS)).build();
    this.retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .callFactory(
                new DixaCallFactory(shared, unshared, baseUrl, version, callOptions.headers()))
            .addConverterFactory(new Converters(gson))
            .build();
  }

  @Override
  public <A> A api(Class<A> retrofitInterface) {
    return retrofitInterface.cast(apis.computeIfAbsent(retrofitInterface, retrofit::create));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> executeAsync(Call<T> call) {
    return engine.start(call, operation(call), callOptions);
  }

  @Override
  public <T extends @Nullable Object> T execute(Call<T> call) {
    OperationInfo operation = operation(call);
    if (Thread.currentThread().isInterrupted()) {
      throw new CallInterruptedException(operation.details(0), new InterruptedException());
    }
    CompletableFuture<T> result = engine.start(call, operation, callOptions);
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(operation.details(0), e);
    } catch (ExecutionException e) {
      throw here(e.getCause());
    }
  }

  /** The failure with the stack of the caller, who knows nothing of the client's threads. */
  private static RuntimeException here(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof DixaException) {
      failure.fillInStackTrace();
    }
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }

  private OperationInfo operation(Call<?> call) {
    return OperationInfo.of(call.request()).at(version);
  }

  @Override
  public <T> Pager<T> pager(PageCall<T> call, @Nullable Integer pageSize, int largestPage) {
    Pager<T> pager = Pager.over(new CallPages<>(this, call, largestPage));
    return pageSize == null ? pager : pager.pageSize(pageSize);
  }

  @Override
  public CallDetails details(Call<?> call) {
    return operation(call).details(0);
  }

  @Override
  public HttpUrl baseUrl() {
    return baseUrl;
  }

  @Override
  public Clock clock() {
    return engine.time().clock();
  }

  @Override
  public Sleeper sleeper() {
    return engine.time().sleeper();
  }

  @Override
  public ScheduledExecutorService scheduler() {
    return engine.time().scheduler();
  }

  /** Options of the client, nothing missing. */
  public RequestOptions options() {
    return options;
  }

  @Override
  public String toString() {
    return "DixaClient[" + baseUrl + "]";
  }
}
