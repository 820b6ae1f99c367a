package io.github.dixajava.options;

import java.time.Duration;

/**
 * When a failed request is retried, and how often.
 *
 * <p>A request is retried after a connection failure, a timeout of one attempt, or a response with
 * status 408, 429 or 5xx. GET, PUT, DELETE and a POST that only reads are always retried. PATCH and
 * any other POST are retried only if the server cannot have processed the request: no connection
 * was established, or the response was 429. The delay between two attempts is an exponential
 * backoff with full jitter. A {@code Retry-After} header of the response is respected where it asks
 * for a longer delay.
 *
 * <p>Immutable. Defaults: 4 retries, an initial backoff of 500 ms, a maximum backoff of 30 s.
 */
public final class RetryPolicy {
  private static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(30), false);

  private final int maxRetries;
  private final Duration initialBackoff;
  private final Duration maxBackoff;
  private final boolean retryingCreations;

  private RetryPolicy(
      int maxRetries, Duration initialBackoff, Duration maxBackoff, boolean retryingCreations) {
    this.maxRetries = maxRetries;
    this.initialBackoff = initialBackoff;
    this.maxBackoff = maxBackoff;
    this.retryingCreations = retryingCreations;
  }

  /** Returns the default policy. */
  public static RetryPolicy standard() {
    return DEFAULT;
  }

  /** Returns a policy that never retries. */
  public static RetryPolicy none() {
    return maxRetries(0);
  }

  /**
   * Returns a policy with this number of retries and the default backoff.
   *
   * @param maxRetries 0 to 100; the first attempt is not counted
   * @throws IllegalArgumentException if out of range
   */
  public static RetryPolicy maxRetries(int maxRetries) {
    return new RetryPolicy(
        Checks.inRange("maxRetries", maxRetries, 0, 100),
        DEFAULT.initialBackoff,
        DEFAULT.maxBackoff,
        DEFAULT.retryingCreations);
  }

  /**
   * Returns this policy with another backoff.
   *
   * @param initial upper limit of the delay before the first retry; it doubles with each retry
   * @param max upper limit of every delay; if a {@code Retry-After} header asks for a longer one,
   *     the call fails with that response at once
   * @throws IllegalArgumentException if one is not between 1 ms and 24 days, or if {@code initial}
   *     is longer than {@code max}
   */
  public RetryPolicy backoff(Duration initial, Duration max) {
    Checks.duration("initial backoff", initial);
    Checks.duration("max backoff", max);
    if (initial.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "initial backoff must be at most the max backoff " + max + ", but was " + initial);
    }
    return new RetryPolicy(maxRetries, initial, max, retryingCreations);
  }

  /**
   * Returns this policy, but a POST that creates a conversation or adds a message is retried like a
   * GET if it has an {@code externalId}, since Dixa rejects a second object with the same one. If a
   * retry is rejected for that reason, the first attempt had succeeded, and the call throws {@link
   * io.github.dixajava.error.AlreadyCreatedException}.
   */
  public RetryPolicy retryingCreations() {
    return new RetryPolicy(maxRetries, initialBackoff, maxBackoff, true);
  }

  /** Returns the largest number of retries. */
  public int maxRetries() {
    return maxRetries;
  }

  /** Returns the upper limit of the delay before the first retry. */
  public Duration initialBackoff() {
    return initialBackoff;
  }

  /** Returns the upper limit of every delay. */
  public Duration maxBackoff() {
    return maxBackoff;
  }

  /** Returns whether creations with an external id are retried. */
  public boolean isRetryingCreations() {
    return retryingCreations;
  }
}
