package io.github.dixajava.spring;

import io.github.dixajava.DixaClient;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls Dixa and remembers the result for a while.
 *
 * <p>Has a client without a rate limit: a probe must neither wait behind the calls of the
 * application nor take a permit of theirs. Thread-safe; concurrent probes share one call.
 */
final class HealthCheck implements AutoCloseable {
  private final DixaClient unlimited;
  private final DixaClient prober;
  private final long ttlNanos;
  private final LongSupplier nanoTime;
  private boolean isChecked;
  private long checkedAt;
  private @Nullable RuntimeException failure;

  /**
   * @param timeout deadline of the call
   * @param timeToLive how long a result is used
   */
  HealthCheck(DixaClient dixa, Duration timeout, Duration timeToLive, LongSupplier nanoTime) {
    unlimited = dixa.toBuilder().rateLimit(RateLimit.off()).build();
    prober =
        unlimited.with(
            RequestOptions.builder().deadline(timeout).retryPolicy(RetryPolicy.none()).build());
    ttlNanos = timeToLive.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Returns the failure of the latest call, null if it succeeded. */
  synchronized @Nullable RuntimeException failure() {
    if (!isChecked || nanoTime.getAsLong() - checkedAt >= ttlNanos) {
      failure = call();
      checkedAt = nanoTime.getAsLong();
      isChecked = true;
    }
    return failure;
  }

  private @Nullable RuntimeException call() {
    try {
      prober.organization().getOrganizationDetails();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  @Override
  public void close() {
    unlimited.close();
  }
}
