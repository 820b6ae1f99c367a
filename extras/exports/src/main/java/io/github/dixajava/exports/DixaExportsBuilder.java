package io.github.dixajava.exports;

import io.github.dixajava.ApiToken;
import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/** Collects what a {@link DixaExports} is made of. Not thread-safe. */
public final class DixaExportsBuilder {
  private static final Duration MAX_TIMEOUT = Duration.ofDays(24);
  private static final RequestOptions STANDARD =
      RequestOptions.builder()
          .deadline(Duration.ofHours(1))
          .readTimeout(Duration.ofMinutes(2))
          .retryPolicy(
              RetryPolicy.maxRetries(6).backoff(Duration.ofSeconds(5), Duration.ofMinutes(2)))
          .build();

  private final DixaClientBuilder client;
  private RequestOptions options = STANDARD;
  private Duration responseTimeout = Duration.ofHours(2);

  DixaExportsBuilder(DixaClientBuilder client) {
    this.client = client;
    client.bearerScheme().apiVersion("v1");
    client.baseUrl(DixaExports.PRODUCTION).rateLimit(DixaExports.standardRateLimit());
  }

  /**
   * The token, with or without {@code Bearer } before it; the same as for the main API.
   *
   * @throws IllegalArgumentException if it cannot be one, see {@link ApiToken#of(String)}
   */
  public DixaExportsBuilder apiToken(String token) {
    client.apiToken(token);
    return this;
  }

  /** The token. */
  public DixaExportsBuilder apiToken(ApiToken token) {
    client.apiToken(token);
    return this;
  }

  /** A token that may change; see {@link DixaClientBuilder#apiToken(Supplier)}. */
  public DixaExportsBuilder apiToken(Supplier<String> token) {
    client.apiToken(token);
    return this;
  }

  /**
   * The token from the environment variable {@code DIXA_API_TOKEN}.
   *
   * @throws IllegalStateException if the variable is absent or blank
   * @throws IllegalArgumentException if its value cannot be a token
   */
  public DixaExportsBuilder apiTokenFromEnvironment() {
    client.apiTokenFromEnvironment();
    return this;
  }

  /**
   * Where to send to. Default {@link DixaExports#PRODUCTION}.
   *
   * @param baseUrl {@code https}, or {@code http} for a loopback address; checked by {@link
   *     #build()}
   */
  public DixaExportsBuilder baseUrl(String baseUrl) {
    client.baseUrl(baseUrl);
    return this;
  }

  /** Permits {@code http} to any host: the token then crosses the network unencrypted. */
  public DixaExportsBuilder allowUnencrypted() {
    client.allowUnencrypted();
    return this;
  }

  /**
   * Timeouts, retries and headers. The read timeout is the longest gap within a response, by
   * default 2 minutes; the deadline bounds a call up to the head of its response, waits for the
   * rate limit included, by default 1 hour. Up to 6 retries, with backoffs of up to 2 minutes.
   */
  public DixaExportsBuilder options(RequestOptions options) {
    this.options = options.withDefaults(STANDARD);
    return this;
  }

  /** How many requests are sent. Default {@link DixaExports#standardRateLimit()}. */
  public DixaExportsBuilder rateLimit(RateLimit limit) {
    client.rateLimit(limit);
    return this;
  }

  /**
   * The longest time that the rows of one response may take. Default 2 hours.
   *
   * @throws IllegalArgumentException if less than 1 ms or more than 24 days
   */
  public DixaExportsBuilder responseTimeout(Duration timeout) {
    responseTimeout = Settings.check("responseTimeout", timeout, Duration.ofMillis(1), MAX_TIMEOUT);
    return this;
  }

  /** Adds a listener, which hears of attempts and waits. */
  public DixaExportsBuilder listener(CallListener listener) {
    client.listener(listener);
    return this;
  }

  /** Takes proxy, TLS, interceptors, connection pool and timeouts of this client. */
  public DixaExportsBuilder okHttpClient(OkHttpClient okHttpClient) {
    client.okHttpClient(okHttpClient);
    return this;
  }

  /** Takes the present from this clock, at which open ranges and runs of a sync end. */
  public DixaExportsBuilder clock(Clock clock) {
    client.clock(clock);
    return this;
  }

  /**
   * The client.
   *
   * @throws IllegalStateException if there is no token
   * @throws IllegalArgumentException if the base URL is none or is unencrypted
   */
  public DixaExports build() {
    DixaClient built = client.options(options).listener(new Connection.WaitListener()).build();
    return new DixaExports(new Connection(built.transport(), responseTimeout));
  }
}
