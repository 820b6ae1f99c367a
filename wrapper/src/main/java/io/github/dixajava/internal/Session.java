package io.github.dixajava.internal;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.Sleeper;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** One client's view of the shared engine: its options, and the facade objects made for them. */
public final class Session implements ClientContext {
  private final Engine engine;
  private final HttpUrl baseUrl;
  private final RequestOptions options;
  private final Retrofit retrofit;
  private final Map<Class<?>, Object> facades = new ConcurrentHashMap<>();

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
    this.options = options;
    CallOptions callOptions =
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
            .addCallAdapterFactory(new EngineCallAdapterFactory(engine, callOptions, version))
            .build();
  }

  /** The facade object of an interface that is generated or extends a generated one. */
  public <T> T facade(Class<T> type) {
    return type.cast(facades.computeIfAbsent(type, this::create));
  }

  private Object create(Class<?> type) {
    return FacadeHandler.create(type, retrofit.create(generated(type)), this);
  }

  /** The interface with the operations: the type itself or the one it extends. */
  private static Class<?> generated(Class<?> type) {
    Class<?>[] parents = type.getInterfaces();
    return parents.length == 0 ? type : parents[0];
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

  @Override
  public <T> T async(Class<T> generatedAsyncApi) {
    return facade(generatedAsyncApi);
  }

  @Override
  public <T> T sync(Class<T> generatedApi) {
    return facade(generatedApi);
  }

  @Override
  public RequestOptions options() {
    return options;
  }

  @Override
  public String toString() {
    return "DixaClient[" + baseUrl + "]";
  }
}
