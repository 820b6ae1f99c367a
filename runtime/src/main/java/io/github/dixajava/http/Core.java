package io.github.dixajava.http;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import io.github.bucket4j.TimeMeter;
import io.github.dixajava.options.RequestOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** What all views of a transport share: the HTTP client, threads, rate limit, running calls. */
final class Core {
  private static final int MAX_IDLE_CONNECTIONS = 64;

  /** Below what the servers in common use keep; 5 s is the shortest. */
  private static final int IDLE_SECONDS = 4;

  private static final Duration PING_INTERVAL = Duration.ofSeconds(10);

  final HttpUrl baseUrl;
  final @Nullable String version;
  final Clock clock;
  final LongUnaryOperator random;
  private final @Nullable CreationRule creations;
  final ResponseReader reader;
  final CallEvents events;
  final Secrets secrets;
  final RateLimiter limiter;
  final ExecutorService executor;
  final ExecutorService helpers = Threads.platform("dixa-wait-");
  private final ScheduledExecutorService scheduler;
  final ConnectionPool pool;
  final Call.Factory calls;
  private final Retrofit retrofit;
  private final boolean ownHttp;
  private final List<ExecutorService> ownThreads = new ArrayList<>();
  private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();
  private final Set<RetryingCall<?>> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Core(TransportBuilder b, Supplier<String> token, HttpUrl baseUrl, RequestOptions options) {
    this.baseUrl = baseUrl;
    this.version = b.version;
    this.clock = b.clock;
    this.random = b.random;
    this.creations = b.creations;
    this.reader = new ResponseReader(b.maxResponseBytes);
    this.events = new CallEvents(b.listeners);
    this.secrets = new Secrets(token, b.scheme, baseUrl);
    this.executor = requireNonNullElseGet(b.executor, () -> own(Threads.calls()));
    this.scheduler = requireNonNullElseGet(b.scheduler, () -> own(Threads.timer()));
    own(helpers);
    this.limiter =
        new RateLimiter(b.rateLimit, scheduler, helpers, () -> TimeMeter.SYSTEM_NANOTIME);
    this.ownHttp = b.okHttpClient == null;
    OkHttpClient http = http(b, options);
    this.pool = http.connectionPool();
    this.calls = b.callFactory == null ? http : b.callFactory.apply(http);
    this.retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .callFactory(http)
            .addConverterFactory(new RequestConverters())
            .build();
  }

  private <E extends ExecutorService> E own(E threads) {
    ownThreads.add(threads);
    return threads;
  }

  private OkHttpClient http(TransportBuilder b, RequestOptions options) {
    OkHttpClient.Builder builder = b.okHttpClient == null ? own(options) : supplied(b.okHttpClient);
    if (b.bodyMask != null) {
      builder.addInterceptor(new BodyLogInterceptor(secrets, b.bodyMask));
    }
    OkHttpClient base = builder.build();
    boolean isSeen =
        b.callFactory != null
            || !base.interceptors().isEmpty()
            || !base.networkInterceptors().isEmpty();
    Dns dns = b.dns == null ? base.dns() : b.dns;
    return base.newBuilder()
        .dns(new BoundedDns(dns, helpers, base.connectTimeoutMillis()))
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(true)
        .addInterceptor(new CallInterceptor())
        .addNetworkInterceptor(
            new NetworkInterceptor(secrets, limiter, base.connectionPool(), isSeen))
        .build();
  }

  /** HTTP/1.1 only: at the rates that are allowed, sharing a connection wins nothing. */
  private static OkHttpClient.Builder own(RequestOptions options) {
    return new OkHttpClient.Builder()
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectionPool(new ConnectionPool(MAX_IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
        .socketFactory(new InterruptibleSockets())
        .connectTimeout(requireNonNull(options.connectTimeout()))
        .readTimeout(requireNonNull(options.readTimeout()))
        .writeTimeout(requireNonNull(options.writeTimeout()));
  }

  /** A dead HTTP/2 connection shows by pings only. */
  private static OkHttpClient.Builder supplied(OkHttpClient client) {
    OkHttpClient.Builder builder = client.newBuilder();
    return client.pingIntervalMillis() == 0 ? builder.pingInterval(PING_INTERVAL) : builder;
  }

  <A> A api(Class<A> retrofitInterface) {
    Object api = apis.get(retrofitInterface);
    if (api == null) {
      api = retrofit.create(retrofitInterface);
      apis.put(retrofitInterface, api);
    }
    return retrofitInterface.cast(api);
  }

  /**
   * Notes a call that is about to be executed.
   *
   * @throws IllegalStateException if the client is closed
   */
  void begin(RetryingCall<?> call) {
    running.add(call);
    if (closed) {
      running.remove(call);
      throw new IllegalStateException("This client is closed; build another one.");
    }
  }

  void ended(RetryingCall<?> call) {
    running.remove(call);
  }

  Future<?> schedule(Runnable task, long nanos) {
    return scheduler.schedule(task, nanos, TimeUnit.NANOSECONDS);
  }

  /** The request of a call: the version in the path, and what all requests and the options add. */
  Request.Builder complete(Request request, CallOptions options) {
    Request.Builder builder = request.newBuilder().header("User-Agent", Version.USER_AGENT);
    if (request.header("Accept") == null) {
      builder.header("Accept", "application/json");
    }
    options.headers().forEach(builder::header);
    int versionAt = baseUrl.pathSize() - 1;
    boolean moves = version != null && !request.url().pathSegments().get(versionAt).equals(version);
    if (moves || !options.query().isEmpty()) {
      HttpUrl.Builder url = request.url().newBuilder();
      if (moves) {
        url.setPathSegment(versionAt, version);
      }
      options.query().forEach(url::setQueryParameter);
      builder.url(url.build());
    }
    return builder;
  }

  /** The id that lets a creation be repeated; null if it must not be. */
  @Nullable String creationId(OperationInfo operation, CallOptions options, Request request) {
    return creations != null && options.retryPolicy().isRetryingCreations()
        ? creations.idOf(operation, request)
        : null;
  }

  boolean isDuplicate(@Nullable String message) {
    return creations != null && creations.isDuplicate(message);
  }

  void close() {
    closed = true;
    running.forEach(call -> call.end(RetryingCall.End.CLOSED));
    ownThreads.forEach(ExecutorService::shutdownNow);
    if (ownHttp) {
      pool.evictAll();
    }
  }
}
