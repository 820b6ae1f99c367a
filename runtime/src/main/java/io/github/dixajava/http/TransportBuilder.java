package io.github.dixajava.http;

import static java.util.Objects.requireNonNull;

import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link Transport} is made of. Not thread-safe. */
public final class TransportBuilder {
  @Nullable Supplier<String> token;
  String scheme = "";
  @Nullable HttpUrl baseUrl;
  @Nullable String version;
  RequestOptions options = RequestOptions.builder().build();
  RateLimit rateLimit = RateLimit.standard();
  long maxResponseBytes = 16L << 20;
  final List<CallListener> listeners = new ArrayList<>();
  @Nullable UnaryOperator<String> bodyMask;
  @Nullable OkHttpClient okHttpClient;
  @Nullable Function<OkHttpClient, Call.Factory> callFactory;
  @Nullable ExecutorService executor;
  @Nullable ScheduledExecutorService scheduler;
  Clock clock = Clock.systemUTC();
  @Nullable CreationRule creations;
  @Nullable Dns dns;
  LongUnaryOperator random = bound -> ThreadLocalRandom.current().nextLong(bound);

  TransportBuilder() {}

  /** A builder with all that this one has. */
  public TransportBuilder copy() {
    TransportBuilder copy = new TransportBuilder();
    copy.token = token;
    copy.scheme = scheme;
    copy.baseUrl = baseUrl;
    copy.version = version;
    copy.options = options;
    copy.rateLimit = rateLimit;
    copy.maxResponseBytes = maxResponseBytes;
    copy.listeners.addAll(listeners);
    copy.bodyMask = bodyMask;
    copy.okHttpClient = okHttpClient;
    copy.callFactory = callFactory;
    copy.executor = executor;
    copy.scheduler = scheduler;
    copy.clock = clock;
    copy.creations = creations;
    copy.dns = dns;
    copy.random = random;
    return copy;
  }

  /** The bare token, asked for each request; only the origin of the base URL sees it. */
  public TransportBuilder token(Supplier<String> token) {
    this.token = token;
    return this;
  }

  /** What goes before the token in {@code Authorization}, with its blank; nothing by default. */
  public TransportBuilder scheme(String scheme) {
    this.scheme = scheme;
    return this;
  }

  /** Where requests go to. */
  public TransportBuilder baseUrl(HttpUrl baseUrl) {
    this.baseUrl =
        baseUrl.encodedPath().endsWith("/")
            ? baseUrl
            : baseUrl.newBuilder().addPathSegment("").build();
    return this;
  }

  /** Replaces the first segment of every path; by default paths stay as they are declared. */
  public TransportBuilder version(String version) {
    this.version = version;
    return this;
  }

  /** Options that differ from {@link RequestOptions#standard()}. */
  public TransportBuilder options(RequestOptions options) {
    this.options = options;
    return this;
  }

  /** How many requests are sent; {@link RateLimit#standard()} by default. */
  public TransportBuilder rateLimit(RateLimit limit) {
    this.rateLimit = limit;
    return this;
  }

  /** The largest body that is read at once, in bytes after decompression; 16 MiB by default. */
  public TransportBuilder maxResponseBytes(long bytes) {
    this.maxResponseBytes = bytes;
    return this;
  }

  /** Adds a listener, which hears of attempts and waits on the thread of the call. */
  public TransportBuilder listener(CallListener listener) {
    listeners.add(listener);
    return this;
  }

  /** Logs bodies at DEBUG, changed by this function. */
  public TransportBuilder logBodies(UnaryOperator<String> mask) {
    this.bodyMask = mask;
    return this;
  }

  /** Takes proxy, TLS, interceptors, connection pool and timeouts of this client. */
  public TransportBuilder okHttpClient(OkHttpClient client) {
    this.okHttpClient = client;
    return this;
  }

  /** Sends through what this makes of the finished OkHttp client. */
  public TransportBuilder callFactory(Function<OkHttpClient, Call.Factory> wrap) {
    this.callFactory = wrap;
    return this;
  }

  /** Executes asynchronous calls; not shut down by the transport. */
  public TransportBuilder executor(ExecutorService executor) {
    this.executor = executor;
    return this;
  }

  /** Ends waits; not shut down by the transport. */
  public TransportBuilder scheduler(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
    return this;
  }

  /** Gives dates; no timeout and no limit depends on it. */
  public TransportBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Which creations can be repeated with {@link RetryPolicy#retryingCreations()}; none by default.
   */
  public TransportBuilder creations(CreationRule rule) {
    this.creations = rule;
    return this;
  }

  /** Looks up the names of hosts. */
  public TransportBuilder dns(Dns dns) {
    this.dns = dns;
    return this;
  }

  /** Gives a number from 0 to below its argument, for the jitter of backoffs. */
  public TransportBuilder random(LongUnaryOperator random) {
    this.random = random;
    return this;
  }

  /**
   * The transport.
   *
   * @throws NullPointerException if token or base URL is missing
   * @throws IllegalStateException if a library on the class path is too old
   */
  public Transport build() {
    DependencyCheck.check();
    RequestOptions effective = options.withDefaults(defaults());
    Core core = new Core(this, requireNonNull(token), requireNonNull(baseUrl), effective);
    DependencyCheck.warnOfDuplicates(core.helpers);
    return new Transport(core, effective, null);
  }

  /** The timeouts of a user-supplied client stay where the options set none. */
  private RequestOptions defaults() {
    RequestOptions standard = RequestOptions.standard();
    if (okHttpClient == null) {
      return standard;
    }
    int call = okHttpClient.callTimeoutMillis();
    return RequestOptions.builder()
        .deadline(requireNonNull(standard.deadline()))
        .attemptTimeout(
            call == 0 ? requireNonNull(standard.attemptTimeout()) : Duration.ofMillis(call))
        .retryPolicy(requireNonNull(standard.retryPolicy()))
        .build();
  }
}
