package io.github.dixajava.http;

import io.github.dixajava.options.Retries;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Decides whether a failed attempt is repeated, and after which pause. */
final class RetryRules {
  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MOST_DOUBLINGS = 30;

  private final Retries retries;
  private final LongUnaryOperator random;

  /**
   * @param random a number from 0 to below its argument
   */
  RetryRules(Retries retries, LongUnaryOperator random) {
    this.retries = retries;
    this.random = random;
  }

  /** Whether a request may arrive twice without doing anything twice. */
  static boolean isRepeatable(OperationInfo operation) {
    return operation.readsOnly() || REPEATABLE.contains(operation.method());
  }

  /** Whether a status says that trying again may help and may be done. */
  static boolean mayRepeat(int status, boolean repeatable) {
    return status == TOO_MANY_REQUESTS
        || (repeatable && (status == REQUEST_TIMEOUT || status >= 500));
  }

  /**
   * The pause before the next attempt, or null when there is none.
   *
   * @param attempt number of the attempt that failed, from 1
   * @param retryAfter what the server asked for
   */
  @Nullable Duration pause(int attempt, @Nullable Duration retryAfter) {
    if (attempt > retries.max()) {
      return null;
    }
    Duration jittered = jittered(attempt);
    if (retryAfter == null) {
      return jittered;
    }
    if (retryAfter.compareTo(retries.longestPause()) > 0) {
      return null;
    }
    return retryAfter.compareTo(jittered) > 0 ? retryAfter : jittered;
  }

  /** Full jitter: anything between nothing and the bound of this attempt. */
  private Duration jittered(int attempt) {
    long first = retries.firstPause().toNanos();
    long longest = retries.longestPause().toNanos();
    int doublings = Math.min(attempt - 1, MOST_DOUBLINGS);
    long bound = first > longest >> doublings ? longest : first << doublings;
    return Duration.ofNanos(random.applyAsLong(bound + 1));
  }
}
