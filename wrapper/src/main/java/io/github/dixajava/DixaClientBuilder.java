package io.github.dixajava;

import io.github.dixajava.http.Transport;
import io.github.dixajava.http.TransportBuilder;
import io.github.dixajava.options.BodyMask;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link DixaClient} is made of. Not thread-safe. */
public final class DixaClientBuilder {
  /** Dixa's only server; production in spite of its name. */
  public static final String PRODUCTION = "https://dev.dixa.io";

  /** The variable that {@link #apiTokenFromEnvironment()} reads. */
  public static final String TOKEN_VARIABLE = "DIXA_API_TOKEN";

  private final TransportBuilder transport;
  private @Nullable Supplier<String> token;
  private String baseUrl = PRODUCTION;
  private boolean allowUnencrypted;
  private @Nullable String apiVersion;

  DixaClientBuilder() {
    transport = Transport.builder().creations(new ExternalIdRule());
  }

  private DixaClientBuilder(DixaClientBuilder other) {
    transport = other.transport.copy();
    token = other.token;
    baseUrl = other.baseUrl;
    allowUnencrypted = other.allowUnencrypted;
    apiVersion = other.apiVersion;
  }

  DixaClientBuilder copy() {
    return new DixaClientBuilder(this);
  }

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
    transport.scheme("Bearer ");
    return this;
  }

  /**
   * Where to send to; default {@link #PRODUCTION}. A path is kept: the version and the operation
   * follow after it. A version at its end, as in {@code https://dev.dixa.io/beta}, is taken as
   * {@link #apiVersion(String)}.
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
      throw new IllegalArgumentException("apiVersion must be like beta or v1, but was " + version);
    }
    this.apiVersion = version;
    return this;
  }

  /** Time-outs, retries and headers; what is not set has the default. */
  public DixaClientBuilder options(RequestOptions options) {
    transport.options(options);
    return this;
  }

  /** How many requests are sent; default {@link RateLimit#standard()}. */
  public DixaClientBuilder rateLimit(RateLimit limit) {
    transport.rateLimit(limit);
    return this;
  }

  /**
   * The largest response that is read, in bytes after decompression; default 16 MiB.
   *
   * <p>A response usually takes one to three times its size on the heap, decoded, and never more
   * than 55 times: so much does a list of numbers take where the description has objects. A heap of
   * 1 GiB, which a JVM has by default on a machine with 4 GiB, is enough for the largest one. A
   * response beyond the limit, or beyond the memory, is an {@link
   * io.github.dixajava.error.UnreadableResponseException}.
   *
   * @throws IllegalArgumentException if not positive
   */
  public DixaClientBuilder maxResponseBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("maxResponseBytes must be at least 1, but is " + bytes);
    }
    transport.maxResponseBytes(bytes);
    return this;
  }

  /** Adds someone who hears about attempts and waits. */
  public DixaClientBuilder listener(CallListener listener) {
    transport.listener(listener);
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
    transport.logBodies(mask);
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
    transport.okHttpClient(client);
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
    transport.callFactory(wrap);
    return this;
  }

  /**
   * Executes asynchronous calls, in place of threads of the client's own; not shut down by the
   * client. Synchronous calls run on their caller's thread.
   */
  public DixaClientBuilder executor(ExecutorService executor) {
    transport.executor(executor);
    return this;
  }

  /** Ends waits in place of a scheduler of the client's own; not shut down by the client. */
  public DixaClientBuilder scheduler(ScheduledExecutorService scheduler) {
    transport.scheduler(scheduler);
    return this;
  }

  /**
   * Takes dates from this clock: for a {@code Retry-After} with a date in a response without one,
   * and for the end of an open range. No timeout and no rate limit depends on it.
   */
  public DixaClientBuilder clock(Clock clock) {
    transport.clock(clock);
    return this;
  }

  DixaClientBuilder dns(Dns dns) {
    transport.dns(dns);
    return this;
  }

  DixaClientBuilder random(LongUnaryOperator random) {
    transport.random(random);
    return this;
  }

  /**
   * The client.
   *
   * @throws IllegalStateException if there is no token, or a library on the class path is missing
   *     or too old
   * @throws IllegalArgumentException if the base URL is none, is unencrypted, or names another
   *     version than {@link #apiVersion(String)}
   */
  public DixaClient build() {
    if (token == null) {
      throw new IllegalStateException(
          "There is no API token: use apiToken(...) or apiTokenFromEnvironment(). An administrator"
              + " creates one in Dixa under Settings > Integrations > API Tokens.");
    }
    BaseUrl base = BaseUrl.parse(baseUrl, apiVersion, allowUnencrypted);
    DixaClientBuilder origin = copy();
    return new DixaClient(
        transport.token(token).baseUrl(base.url()).version(base.version()).build(), origin, false);
  }
}
