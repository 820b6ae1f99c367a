package io.github.dixajava.internal;

import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What the interceptors saw of one attempt; a tag of its request. */
final class AttemptState {
  private volatile boolean sent;
  private volatile int status;
  private volatile @Nullable Headers headers;
  private volatile @Nullable String withheldRetryAfter;

  void sending() {
    sent = true;
  }

  /** Whether the request began to leave; before that it cannot have arrived. */
  boolean sent() {
    return sent;
  }

  void answered(int status, Headers headers) {
    this.status = status;
    this.headers = headers;
  }

  int status() {
    return status;
  }

  Map<String, List<String>> headers() {
    Headers seen = headers;
    return seen == null ? Map.of() : seen.toMultimap();
  }

  @Nullable String header(String name) {
    Headers seen = headers;
    return seen == null ? null : seen.get(name);
  }

  void withhold(String retryAfter) {
    withheldRetryAfter = retryAfter;
  }

  @Nullable String withheldRetryAfter() {
    return withheldRetryAfter;
  }
}
