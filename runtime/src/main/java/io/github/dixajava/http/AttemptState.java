package io.github.dixajava.http;

import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** What an attempt needs on its way and what is seen of it; a tag of its request. */
final class AttemptState {
  private @Nullable CallOptions options;
  private boolean repeatable;

  private volatile boolean onReusedConnection;
  private volatile boolean freshOnly;
  private volatile boolean smoothed;
  private volatile boolean sent;
  private volatile boolean sentBefore;
  private volatile int status;
  private volatile @Nullable Headers headers;
  private volatile @Nullable String withheldRetryAfter;
  private volatile byte[] errorBody = {};
  private volatile @Nullable MediaType errorType;

  /**
   * Says how to send.
   *
   * @param repeatable whether the request may arrive twice
   * @param freshOnly whether it needs a connection that nothing was sent over before
   */
  void prepare(CallOptions options, boolean repeatable, boolean freshOnly) {
    this.options = options;
    this.repeatable = repeatable;
    this.freshOnly = freshOnly;
  }

  @Nullable CallOptions options() {
    return options;
  }

  boolean repeatable() {
    return repeatable;
  }

  boolean freshOnly() {
    return freshOnly;
  }

  /** Has the request sent again over a fresh connection, without an answer to the first time. */
  void askForFreshConnection() {
    freshOnly = true;
    sentBefore = sent;
  }

  /** Whether the request may have arrived before the time that its status is about. */
  boolean sentBefore() {
    return sentBefore;
  }

  void connected(boolean reused) {
    onReusedConnection = reused;
  }

  boolean onReusedConnection() {
    return onReusedConnection;
  }

  /** Whether this is the first time; its turn counts for all connections that are tried. */
  boolean smoothFirst() {
    boolean first = !smoothed;
    smoothed = true;
    return first;
  }

  void sending() {
    sent = true;
  }

  /** Whether the request began to leave; before that it cannot have arrived. */
  boolean sent() {
    return sent;
  }

  void answered(int status, Headers headers) {
    this.headers = headers;
    this.status = status;
  }

  int status() {
    return status;
  }

  /** Whether the head of an answer came that is no success. */
  boolean hasErrorStatus() {
    int code = status;
    return code != 0 && (code < 200 || code > 299);
  }

  /** Keeps what came of the body of an error. */
  void explained(byte[] body, @Nullable MediaType type) {
    errorType = type;
    errorBody = body;
  }

  byte[] errorBody() {
    return errorBody;
  }

  @Nullable MediaType errorType() {
    return errorType;
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
