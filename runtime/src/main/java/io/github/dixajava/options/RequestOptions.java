package io.github.dixajava.options;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of some calls, for {@code DixaClient.with}. What is not set stays as the client has it;
 * {@link #standard()} has what a client starts with.
 *
 * <p>Immutable.
 */
public final class RequestOptions {
  private static final Set<String> OURS =
      Set.of(
          "authorization",
          "host",
          "content-length",
          "content-type",
          "transfer-encoding",
          "accept-encoding",
          "connection");

  private final Builder set;

  private RequestOptions(Builder set) {
    this.set = set;
  }

  /** Nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What a client starts with: deadline 2 minutes, attempt 60 s, connect 10 s, read 30 s, write 30
   * s, {@link RetryPolicy#standard()}, no headers.
   */
  public static RequestOptions standard() {
    return builder()
        .deadline(Duration.ofMinutes(2))
        .attemptTimeout(Duration.ofSeconds(60))
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(30))
        .writeTimeout(Duration.ofSeconds(30))
        .retryPolicy(RetryPolicy.standard())
        .build();
  }

  /**
   * These options where they are set, the others elsewhere; headers and query of both, these first.
   * Read-only stays.
   */
  public RequestOptions withDefaults(RequestOptions others) {
    Builder merged = new Builder();
    merged.deadline = first(set.deadline, others.set.deadline);
    merged.attemptTimeout = first(set.attemptTimeout, others.set.attemptTimeout);
    merged.connectTimeout = first(set.connectTimeout, others.set.connectTimeout);
    merged.readTimeout = first(set.readTimeout, others.set.readTimeout);
    merged.writeTimeout = first(set.writeTimeout, others.set.writeTimeout);
    merged.retryPolicy = set.retryPolicy != null ? set.retryPolicy : others.set.retryPolicy;
    merged.readOnly = set.readOnly || others.set.readOnly;
    merged.headers.putAll(others.set.headers);
    merged.headers.putAll(set.headers);
    merged.query.putAll(others.set.query);
    merged.query.putAll(set.query);
    return merged.build();
  }

  private static @Nullable Duration first(@Nullable Duration one, @Nullable Duration other) {
    return one != null ? one : other;
  }

  /** Bound of the whole call: all attempts, pauses, and the wait for the rate limit. */
  public @Nullable Duration deadline() {
    return set.deadline;
  }

  /** Bound of one attempt, from looking up the name to the last byte of the answer. */
  public @Nullable Duration attemptTimeout() {
    return set.attemptTimeout;
  }

  /** Bound of connecting; agreeing on TLS is bounded like reading. */
  public @Nullable Duration connectTimeout() {
    return set.connectTimeout;
  }

  /** Bound of a silence while reading. */
  public @Nullable Duration readTimeout() {
    return set.readTimeout;
  }

  /** Bound of a standstill while writing. */
  public @Nullable Duration writeTimeout() {
    return set.writeTimeout;
  }

  /** When and how often a failed request is sent again. */
  public @Nullable RetryPolicy retryPolicy() {
    return set.retryPolicy;
  }

  /** Whether calls that would change something are refused. */
  public boolean isReadOnly() {
    return set.readOnly;
  }

  /** Query parameters added to each request. */
  public Map<String, String> query() {
    return Map.copyOf(set.query);
  }

  /** Headers added to each request, by lower-case name. */
  public Map<String, String> headers() {
    return Map.copyOf(set.headers);
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private @Nullable Duration deadline;
    private @Nullable Duration attemptTimeout;
    private @Nullable Duration connectTimeout;
    private @Nullable Duration readTimeout;
    private @Nullable Duration writeTimeout;
    private @Nullable RetryPolicy retryPolicy;
    private boolean readOnly;
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Bounds the whole call: all attempts, pauses, and the wait for the rate limit. Default 2
     * minutes.
     *
     * @throws IllegalArgumentException if less than 1 ms or more than 24 days; so for all time-outs
     */
    public Builder deadline(Duration deadline) {
      this.deadline = Checks.duration("deadline", deadline);
      return this;
    }

    /** Bounds one attempt, from connecting to the last byte of the answer. Default 60 s. */
    public Builder attemptTimeout(Duration timeout) {
      this.attemptTimeout = Checks.duration("attemptTimeout", timeout);
      return this;
    }

    /** Bounds connecting; agreeing on TLS is bounded like reading. Default 10 s. */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = Checks.duration("connectTimeout", timeout);
      return this;
    }

    /** Bounds a silence while reading. Default 30 s; the gateway itself gives up after about 29. */
    public Builder readTimeout(Duration timeout) {
      this.readTimeout = Checks.duration("readTimeout", timeout);
      return this;
    }

    /** Bounds a standstill while writing. Default 30 s. */
    public Builder writeTimeout(Duration timeout) {
      this.writeTimeout = Checks.duration("writeTimeout", timeout);
      return this;
    }

    /** Says when and how often a failed request is sent again. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = retryPolicy;
      return this;
    }

    /**
     * Refuses calls that would change something with {@link UnsupportedOperationException}, before
     * anything is sent. Those that only read go, whatever their HTTP method. Options made from
     * these cannot take it back.
     */
    public Builder readOnly() {
      this.readOnly = true;
      return this;
    }

    /**
     * Adds a query parameter to each request, for one that this version does not know yet.
     *
     * @param name not blank
     */
    public Builder query(String name, String value) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("the name of a query parameter must not be blank");
      }
      query.put(name, Objects.requireNonNull(value, name));
      return this;
    }

    /**
     * Adds a header to each request.
     *
     * @throws IllegalArgumentException if the client sets this header itself, or if name or value
     *     hold characters that a header cannot; the message does not repeat the value
     */
    public Builder header(String name, String value) {
      String key = name.toLowerCase(Locale.ROOT);
      if (!key.matches("[!#$%&'*+.^_`|~0-9a-z-]+") || OURS.contains(key)) {
        throw new IllegalArgumentException("header " + name + " cannot be set here");
      }
      if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
        throw new IllegalArgumentException(
            "the value of header " + name + " has a character that a header cannot hold");
      }
      headers.put(key, value);
      return this;
    }

    /** These options. */
    public RequestOptions build() {
      Builder copy = new Builder();
      copy.deadline = deadline;
      copy.attemptTimeout = attemptTimeout;
      copy.connectTimeout = connectTimeout;
      copy.readTimeout = readTimeout;
      copy.writeTimeout = writeTimeout;
      copy.retryPolicy = retryPolicy;
      copy.readOnly = readOnly;
      copy.query.putAll(query);
      copy.headers.putAll(headers);
      return new RequestOptions(copy);
    }
  }
}
