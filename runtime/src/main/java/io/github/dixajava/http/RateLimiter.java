package io.github.dixajava.http;

import io.github.bucket4j.TimeMeter;
import io.github.dixajava.options.RateLimit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the permits of a {@link RateLimit}, first come, first served.
 *
 * <p>A second bucket, the smoother, is asked when a request is about to leave: it counts what
 * OkHttp sends again by itself, and keeps apart requests that bunched up behind slow connections.
 */
final class RateLimiter {
  private static final CompletableFuture<Boolean> GRANTED = CompletableFuture.completedFuture(true);
  private static final CompletableFuture<Boolean> REFUSED =
      CompletableFuture.completedFuture(false);

  private static final long SECOND_NANOS = 1_000_000_000;
  private static final long MIN_HOLD_NANOS = SECOND_NANOS / 2;

  private final RateLimit limit;
  private final OwnBucket own;
  private final OwnBucket smoother;
  private final @Nullable SharedBucket shared;
  private final AtomicLong heldAt = new AtomicLong(System.nanoTime() - SECOND_NANOS);

  /**
   * @param scheduler ends the waits
   * @param threads ask a bucket that blocks while it asks another machine
   * @param time the time of the client's own buckets
   */
  RateLimiter(
      RateLimit limit,
      ScheduledExecutorService scheduler,
      Executor threads,
      Supplier<TimeMeter> time) {
    this.limit = limit;
    boolean isShared = limit.bucket() != null || limit.asyncBucket() != null;
    this.own =
        new OwnBucket(limit, isShared ? OwnBucket.Use.SHARE : OwnBucket.Use.WHOLE, scheduler, time);
    this.smoother = new OwnBucket(limit, OwnBucket.Use.SMOOTHER, scheduler, time);
    this.shared = isShared ? new SharedBucket(limit, own, scheduler, threads) : null;
  }

  /**
   * Waits for a permit; false if it would come too late. Cancelling the future gives the permit
   * back, unless the bucket is shared.
   *
   * @param maxWait in nanoseconds
   * @param onWait told once how long the wait is, in nanoseconds, if there is one
   */
  CompletableFuture<Boolean> acquire(long maxWait, LongConsumer onWait) {
    if (limit.isOff()) {
      return GRANTED;
    }
    if (maxWait <= 0) {
      return REFUSED;
    }
    return shared == null ? own.acquire(maxWait, onWait) : shared.acquire(maxWait, onWait);
  }

  /** Waits until the request may leave; false if that would be too late. */
  CompletableFuture<Boolean> smooth(long maxWait) {
    if (limit.isOff()) {
      return GRANTED;
    }
    return maxWait <= 0 ? REFUSED : smoother.acquire(maxWait, nanos -> {});
  }

  /** How long a refused call would have waited, at least. */
  Duration expectedWait(long left) {
    return Duration.ofNanos(shared == null ? own.expectedWait() : Math.max(0, left));
  }

  /**
   * After a 429, holds all calls up, at most once a second since one crowd of requests is refused
   * together.
   *
   * @param retryAfter what the server asks for
   * @param max the longest time
   */
  void refused(@Nullable Duration retryAfter, Duration max) {
    long now = System.nanoTime();
    long last = heldAt.get();
    if (limit.isOff() || now - last < SECOND_NANOS || !heldAt.compareAndSet(last, now)) {
      return;
    }
    long asked = retryAfter == null || retryAfter.compareTo(max) > 0 ? 0 : retryAfter.toNanos();
    long hold = Math.max(MIN_HOLD_NANOS, asked);
    try {
      if (shared == null) {
        own.hold(hold);
      } else {
        shared.hold(hold);
      }
    } catch (RuntimeException | Error e) {
      Log.CALLS.warn("The rate limit could not be told of a 429", e);
    }
  }
}
