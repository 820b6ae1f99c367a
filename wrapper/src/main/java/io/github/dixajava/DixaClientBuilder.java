package io.github.dixajava;

import static java.util.Objects.requireNonNull;

import io.github.dixajava.http.AnswerInterceptor;
import io.github.dixajava.http.BodyLogInterceptor;
import io.github.dixajava.http.CallInterceptor;
import io.github.dixajava.http.ChannelSockets;
import io.github.dixajava.http.Credentials;
import io.github.dixajava.http.Engine;
import io.github.dixajava.http.Names;
import io.github.dixajava.http.OkHttpVersion;
import io.github.dixajava.http.OwnBuckets;
import io.github.dixajava.http.Preparation;
import io.github.dixajava.http.RateGate;
import io.github.dixajava.http.Session;
import io.github.dixajava.http.Threads;
import io.github.dixajava.http.Time;
import io.github.dixajava.http.TokenInterceptor;
import io.github.dixajava.options.BodyMask;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link DixaClient} is made of. Not thread-safe. */
public final class DixaClientBuilder {
  /** Dixa's only server; production in spite of its name. */
  public static final String PRODUCTION = "https://dev.dixa.io";

  /** The variable that {@link #apiTokenFromEnvironment()} reads. */
  public static final String TOKEN_VARIABLE = "DIXA_API_TOKEN";

  private static final int MOST_REQUESTS = 4096;
  private static final int MOST_IDLE = 64;

  /** Below what gateways keep: common are 60 s and 75 s. */
  private static final int IDLE_SECONDS = 30;

  private @Nullable Supplier<String> token;
  private boolean fixedToken;
  private boolean bearerScheme;
  private String baseUrl = PRODUCTION;
  private boolean allowUnencrypted;
  private String apiVersion = "beta";
  private RequestOptions options = RequestOptions.builder().build();
  private RateLimit rateLimit = RateLimit.standard();
  private long maxAnswerBytes = 64L << 20;
  private final List<CallListener> listeners = new ArrayList<>();
  private @Nullable UnaryOperator<String> bodyMask;
  private @Nullable OkHttpClient okHttpClient;
  private @Nullable Function<OkHttpClient, Call.Factory> callFactory;
  private @Nullable ExecutorService executor;
  private @Nullable ScheduledExecutorService scheduler;
  private @Nullable Clock clock;
  private Sleeper sleeper = Sleeper.THREAD;
  private Dns dns = Dns.SYSTEM;
  private LongUnaryOperator random = bound -> ThreadLocalRandom.current().nextLong(bound);

  DixaClientBuilder() {}

  /**
   * The token, with or without {@code Bearer } before it.
   *
   * @throws IllegalArgumentException if it cannot be one, see {@link ApiToken#of(String)}
   */
  public DixaClientBuilder apiToken(String token) {
    return apiToken(ApiToken.of(token));
  }

  /** The token. */
  public DixaClientBuilder apiToken(ApiToken token) {
    this.token = token::text;
    this.fixedToken = true;
    return this;
  }

  /**
   * A token that may change, for instance because a vault renews it.
   *
   * @param token asked for each request, on the client's threads; should be quick, so cache what is
   *     fetched from elsewhere. What it throws, or a text that is no token, fails the call
   */
  public DixaClientBuilder apiToken(Supplier<String> token) {
    this.token = () -> ApiToken.of(token.get()).text();
    this.fixedToken = false;
    return this;
  }

  /**
   * The token from the environment variable {@code DIXA_API_TOKEN}.
   *
   * @throws IllegalStateException if the variable is absent or blank
   * @throws IllegalArgumentException if its value cannot be a token
   */
  public DixaClientBuilder apiTokenFromEnvironment() {
    return apiTokenFrom(System.getenv(TOKEN_VARIABLE));
  }

  DixaClientBuilder apiTokenFrom(@Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "The environment variable "
              + TOKEN_VARIABLE
              + " is "
              + (value == null ? "not set" : "blank")
              + ". Set it to an API token; an administrator creates one in Dixa under Settings >"
              + " Integrations > API Tokens.");
    }
    return apiToken(value);
  }

  /** Sends {@code Bearer } before the token. Dixa accepts both; the default is the bare token. */
  public DixaClientBuilder bearerScheme() {
    this.bearerScheme = true;
    return this;
  }

  /**
   * Where to send to; default {@link #PRODUCTION}. A path is kept: the version and the operation
   * follow after it.
   *
   * @param baseUrl {@code https}, or {@code http} for a loopback address; without query. Checked by
   *     {@link #build()}
   */
  public DixaClientBuilder baseUrl(String baseUrl) {
    this.baseUrl = baseUrl;
    return this;
  }

  /** Permits {@code http} to any host: the token then crosses the network for all to read. */
  public DixaClientBuilder allowUnencrypted() {
    this.allowUnencrypted = true;
    return this;
  }

  /**
   * The first segment of every path: {@code beta}, the default, or {@code v1}. The token must have
   * been made for the same version.
   *
   * @throws IllegalArgumentException if it is not a plain path segment
   */
  public DixaClientBuilder apiVersion(String version) {
    if (!version.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException("API version must be like beta or v1, but is " + version);
    }
    this.apiVersion = version;
    return this;
  }

  /** Time-outs, retries and headers; what is not set has the default. */
  public DixaClientBuilder options(RequestOptions options) {
    this.options = options;
    return this;
  }

  /** How many requests are sent; default {@link RateLimit#standard()}. */
  public DixaClientBuilder rateLimit(RateLimit limit) {
    this.rateLimit = limit;
    return this;
  }

  /**
   * The largest answer that is read, in bytes after decompression; default 64 MiB.
   *
   * @throws IllegalArgumentException if not positive
   */
  public DixaClientBuilder maxAnswerBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("maxAnswerBytes must be at least 1, but is " + bytes);
    }
    this.maxAnswerBytes = bytes;
    return this;
  }

  /** Adds someone who hears about attempts and waits. */
  public DixaClientBuilder listener(CallListener listener) {
    listeners.add(listener);
    return this;
  }

  /**
   * Logs bodies as {@code io.github.dixajava.http.body} at DEBUG. They are full of personal data,
   * so each goes through the mask first; the token is masked in any case.
   *
   * @param mask gets a body and returns what may be logged; {@link BodyMask#standard()} hides
   *     names, addresses, numbers and texts
   */
  public DixaClientBuilder logBodies(UnaryOperator<String> mask) {
    this.bodyMask = mask;
    return this;
  }

  /**
   * Takes proxy, TLS, interceptors, event listeners and connection pool from this client. Its
   * time-outs hold where {@link #options} sets none; that of a call bounds an attempt. Redirects
   * and OkHttp's own repetitions are switched off for calls to Dixa, and its dispatcher is not
   * used; a socket factory of your own is used, in place of Java's default there is one whose
   * sockets tell at once that the server has closed them. The handed-in client itself is neither
   * changed nor closed.
   */
  public DixaClientBuilder okHttpClient(OkHttpClient client) {
    this.okHttpClient = client;
    return this;
  }

  /**
   * Sends through what this makes of the client's finished OkHttp client: for instrumentation that
   * wraps one, such as that of OpenTelemetry, {@code OkHttpTelemetry.create(openTelemetry)
   * ::createCallFactory}. Each attempt is a call of its own, which is made on the thread of the
   * caller and only cloned for further attempts.
   *
   * @param wrap called once, by {@link #build()}
   */
  public DixaClientBuilder callFactory(Function<OkHttpClient, Call.Factory> wrap) {
    this.callFactory = wrap;
    return this;
  }

  /** Threads to send and read with, in place of the client's own; not shut down by the client. */
  public DixaClientBuilder executor(ExecutorService executor) {
    this.executor = executor;
    return this;
  }

  /** Waits with this scheduler in place of its own; not shut down by the client. */
  public DixaClientBuilder scheduler(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
    return this;
  }

  /** Takes date and time from this clock, deadlines and rate limit included; for tests. */
  public DixaClientBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /** Sleeps a caller's thread in this way; for tests. */
  public DixaClientBuilder sleeper(Sleeper sleeper) {
    this.sleeper = sleeper;
    return this;
  }

  DixaClientBuilder dns(Dns dns) {
    this.dns = dns;
    return this;
  }

  DixaClientBuilder random(LongUnaryOperator random) {
    this.random = random;
    return this;
  }

  /**
   * The client.
   *
   * @throws IllegalStateException if there is no token, or OkHttp on the class path is too old
   * @throws IllegalArgumentException if the base URL is none or is unencrypted
   */
  public DixaClient build() {
    OkHttpVersion.check();
    if (token == null) {
      throw new IllegalStateException(
          "There is no API token: use apiToken(...) or apiTokenFromEnvironment(). An administrator"
              + " creates one in Dixa under Settings > Integrations > API Tokens.");
    }
    List<ExecutorService> own = new ArrayList<>();
    ExecutorService threads = executor;
    if (threads == null) {
      threads = Threads.http();
      own.add(threads);
    }
    ScheduledExecutorService timer = scheduler;
    if (timer == null) {
      timer = Threads.timer();
      own.add(timer);
    }
    Clock date = clock == null ? Clock.systemUTC() : clock;
    LongSupplier ticker = clock == null ? Time.SYSTEM : Time.tickerOf(clock);
    Time time = new Time(date, ticker, sleeper, timer);
    OwnBuckets buckets = rateLimit.isOwn() ? new OwnBuckets(rateLimit, time) : null;
    if (executor == null) {
      Preparation.start(threads, buckets, okHttpClient == null);
    }
    HttpUrl base = BaseUrl.parse(baseUrl, allowUnencrypted);
    Credentials credentials = new Credentials(token, bearerScheme ? "Bearer " : "", base);
    ConnectionPool pool = new ConnectionPool(MOST_IDLE, IDLE_SECONDS, TimeUnit.SECONDS);
    RequestOptions effective = effective();
    Engine engine =
        new Engine(
            time,
            threads,
            RateGate.of(rateLimit, buckets, time, threads),
            credentials,
            listeners,
            random,
            isAllOwn());
    Interceptor last = new TokenInterceptor(credentials, buckets);
    OkHttpClient http = http(credentials, last, threads, pool, effective);
    Call.Factory calls = callFactory == null ? http : callFactory.apply(http);
    Session session = new Session(engine, calls, base, apiVersion, maxAnswerBytes, effective);
    return new DixaClient(session, new ClientCore(engine, http.dispatcher(), own, pool), false);
  }

  /** Whether no code of others runs within a call. */
  private boolean isAllOwn() {
    return okHttpClient == null
        && callFactory == null
        && executor == null
        && scheduler == null
        && clock == null
        && bodyMask == null
        && listeners.isEmpty()
        && fixedToken
        && (rateLimit.isOff() || rateLimit.isOwn());
  }

  /** With a client handed in, its time-outs stay unless set here. */
  private RequestOptions effective() {
    RequestOptions standard = RequestOptions.standard();
    if (okHttpClient == null) {
      return options.over(standard);
    }
    int call = okHttpClient.callTimeoutMillis();
    Duration attempt = call == 0 ? standard.attemptTimeout() : Duration.ofMillis(call);
    return options.over(
        RequestOptions.builder()
            .deadline(requireNonNull(standard.deadline()))
            .attemptTimeout(requireNonNull(attempt))
            .retries(requireNonNull(standard.retries()))
            .build());
  }

  private OkHttpClient http(
      Credentials credentials,
      Interceptor last,
      ExecutorService threads,
      ConnectionPool pool,
      RequestOptions effective) {
    OkHttpClient.Builder builder;
    if (okHttpClient == null) {
      builder =
          new OkHttpClient.Builder()
              .connectionPool(pool)
              .dns(new Names(dns, threads))
              .socketFactory(new ChannelSockets())
              .connectTimeout(requireNonNull(effective.connectTimeout()))
              .readTimeout(requireNonNull(effective.readTimeout()))
              .writeTimeout(requireNonNull(effective.writeTimeout()));
    } else {
      builder = okHttpClient.newBuilder();
      if (okHttpClient.socketFactory() == SocketFactory.getDefault()) {
        builder.socketFactory(new ChannelSockets());
      }
    }
    // The rate limit is what bounds requests, not OkHttp's default of 5 for a host.
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(MOST_REQUESTS);
    dispatcher.setMaxRequestsPerHost(MOST_REQUESTS);
    builder
        .dispatcher(dispatcher)
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false);
    builder.interceptors().add(0, new CallInterceptor());
    if (bodyMask != null) {
      builder.addInterceptor(new BodyLogInterceptor(credentials, bodyMask));
    }
    return builder.addInterceptor(new AnswerInterceptor()).addNetworkInterceptor(last).build();
  }
}
