package io.github.dixajava.http;

import static java.util.Objects.requireNonNull;

import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options of a call after defaults.
 *
 * @param deadline in nanoseconds, like the next one
 * @param connectTimeout in milliseconds, 0 for what the client below has; likewise the next two
 */
record CallOptions(
    long deadline,
    long attemptTimeout,
    int connectTimeout,
    int readTimeout,
    int writeTimeout,
    RetryPolicy retryPolicy,
    boolean readOnly,
    Map<String, String> query,
    Map<String, String> headers) {

  /** Options in which nothing is missing but connect, read and write timeouts. */
  static CallOptions of(RequestOptions options) {
    return new CallOptions(
        requireNonNull(options.deadline()).toNanos(),
        requireNonNull(options.attemptTimeout()).toNanos(),
        millis(options.connectTimeout()),
        millis(options.readTimeout()),
        millis(options.writeTimeout()),
        requireNonNull(options.retryPolicy()),
        options.isReadOnly(),
        options.query(),
        options.headers());
  }

  private static int millis(@Nullable Duration timeout) {
    return timeout == null ? 0 : (int) timeout.toMillis();
  }
}
