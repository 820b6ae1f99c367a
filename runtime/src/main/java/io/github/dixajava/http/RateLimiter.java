package io.github.dixajava.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketListener;
import io.github.bucket4j.SimpleBucketListener;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.local.LocalBucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.options.RateLimit;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the permits of a {@link RateLimit}, first come, first served. Bucket4j keeps the queue:
 * its SchedulingBucket reserves tokens in the order of the calls, and refuses at once a call that
 * would wait too long.
 */
final class RateLimiter {
  private static final CompletableFuture<Boolean> GRANTED = CompletableFuture.completedFuture(true);
  private static final CompletableFuture<Boolean> REFUSED =
      CompletableFuture.completedFuture(false);

  private static final long SECOND_NANOS = 1_000_000_000;
  private static final long MIN_HOLD_NANOS = SECOND_NANOS / 2;
  private static final long STORE_PATIENCE_NANOS = 5 * SECOND_NANOS;
  private static final long STORE_RETRY_NANOS = SECOND_NANOS / 4;

  /** A process keeps to the rate divided by this while the store of its shared bucket fails. */
  private static final int FALLBACK_DIVISOR = 5;

  /** What a bucket of this process limits. */
  private enum Use {
    /** Permits of calls. */
    CALLS,
    /** Requests that leave, including those that OkHttp sends again by itself. */
    REQUESTS,
    /** Calls while the store of the shared bucket fails. */
    FALLBACK
  }

  private final RateLimit limit;
  private final ScheduledExecutorService scheduler;
  private final Executor threads;
  private final Supplier<TimeMeter> time;
  private final Set<Use> used = ConcurrentHashMap.newKeySet();
  private final Map<Use, Bucket> buckets = new ConcurrentHashMap<>();
  private final AtomicLong heldAt = new AtomicLong(System.nanoTime() - SECOND_NANOS);
  private volatile boolean isStoreDown;

  /**
   * @param scheduler ends the waits
   * @param threads ask a shared bucket that blocks its caller
   * @param time the time of the buckets of this process
   */
  RateLimiter(
      RateLimit limit,
      ScheduledExecutorService scheduler,
      Executor threads,
      Supplier<TimeMeter> time) {
    this.limit = limit;
    this.scheduler = scheduler;
    this.threads = task -> threads.execute(LogContext.of(task));
    this.time = time;
  }

  /**
   * Waits for the permit of a call; false if it would come too late. Cancelling the future gives
   * the permit back, unless the bucket is shared.
   *
   * @param maxWait in nanoseconds
   * @param onWait told once how long the wait is, in nanoseconds, if there is one
   */
  CompletableFuture<Boolean> acquire(long maxWait, LongConsumer onWait) {
    if (!isShared() || maxWait <= 0) {
      return take(Use.CALLS, maxWait, onWait);
    }
    long now = System.nanoTime();
    long patience = isStoreDown ? 0 : Math.min(STORE_PATIENCE_NANOS, maxWait / 2);
    return takeShared(now + maxWait, now + patience, onWait);
  }

  /**
   * Waits until a request may leave; false if that would be too late. This keeps requests apart
   * that bunched up behind slow connections, also where a shared bucket has let them through.
   */
  CompletableFuture<Boolean> smooth(long maxWait) {
    return take(Use.REQUESTS, maxWait, nanos -> {});
  }

  /**
   * Takes a token of a bucket of this process. The first one is free and the bucket is made with
   * the second, so that a program of a single call loads no class of Bucket4j.
   */
  private CompletableFuture<Boolean> take(Use use, long maxWait, LongConsumer onWait) {
    if (limit.isOff()) {
      return GRANTED;
    }
    if (maxWait <= 0) {
      return REFUSED;
    }
    if (used.add(use)) {
      return GRANTED;
    }
    try {
      Bucket bucket = bucket(use);
      if (bucket.tryConsume(1)) {
        return GRANTED;
      }
      CompletableFuture<Boolean> permit =
          bucket.toListenable(telling(onWait)).asScheduler().tryConsume(1, maxWait, scheduler);
      Futures.whenDone(
          permit,
          (granted, thrown) -> {
            if (permit.isCancelled()) {
              bucket.addTokens(1);
            }
          });
      return permit;
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Bucket bucket(Use use) {
    return buckets.computeIfAbsent(use, this::make);
  }

  private Bucket make(Use use) {
    Bandwidth[] limits = limit.bucketConfiguration().getBandwidths();
    LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time.get());
    if (use == Use.FALLBACK) {
      long tokens = limits[0].getRefillTokens();
      Duration period =
          Duration.ofNanos(limits[0].getRefillPeriodNanos()).multipliedBy(FALLBACK_DIVISOR);
      builder.addLimit(share -> share.capacity(1).refillGreedy(tokens, period));
    } else {
      builder.addLimit(limits[0]);
    }
    if (use == Use.CALLS && limits.length > 1) {
      builder.addLimit(limits[1]); // that of a day
    }
    Bucket made = builder.build();
    made.consumeIgnoringRateLimits(1); // the free one
    return made;
  }

  /**
   * Takes a token of the shared bucket. If its store fails, asks it again for some seconds; after
   * that, the process keeps to a part of the rate until the store responds.
   */
  private CompletableFuture<Boolean> takeShared(
      long deadline, long patientUntil, LongConsumer onWait) {
    return reserve(left(deadline), onWait)
        .thenApply(
            granted -> {
              isStoreDown = false;
              return granted;
            })
        .exceptionallyCompose(
            thrown -> {
              Throwable failure = DixaException.unwrap(thrown);
              if (failure instanceof Error) {
                return CompletableFuture.failedFuture(failure);
              }
              if (System.nanoTime() < patientUntil) {
                CompletableFuture<?> delay = new CompletableFuture<>();
                var unused =
                    scheduler.schedule(
                        () -> delay.complete(null), STORE_RETRY_NANOS, TimeUnit.NANOSECONDS);
                return delay.thenCompose(over -> takeShared(deadline, patientUntil, onWait));
              }
              if (!isStoreDown) {
                isStoreDown = true;
                CallEvents.LOG.warn(
                    "The shared rate limit fails; using 1/{} of the rate",
                    FALLBACK_DIVISOR,
                    failure);
              }
              return take(Use.FALLBACK, left(deadline), onWait);
            });
  }

  private CompletableFuture<Boolean> reserve(long maxWait, LongConsumer onWait) {
    try {
      BucketListener listener = telling(onWait);
      AsyncBucketProxy async = limit.asyncBucket();
      if (async != null) {
        return async.toListenable(listener).asScheduler().tryConsume(1, maxWait, scheduler);
      }
      Bucket bucket = Objects.requireNonNull(limit.bucket()).toListenable(listener);
      return limit.bucket() instanceof LocalBucket
          ? bucket.asScheduler().tryConsume(1, maxWait, scheduler)
          : CompletableFuture.completedFuture(bucket.asScheduler())
              .thenComposeAsync(remote -> remote.tryConsume(1, maxWait, scheduler), threads);
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static long left(long deadline) {
    return Math.max(1, deadline - System.nanoTime());
  }

  private static BucketListener telling(LongConsumer onWait) {
    return new SimpleBucketListener() {
      @Override
      public void onDelayed(long nanos) {
        onWait.accept(nanos);
      }
    };
  }

  private boolean isShared() {
    return limit.bucket() != null || limit.asyncBucket() != null;
  }

  /** How long a refused call would have waited, at least. */
  Duration expectedWait(long left) {
    return Duration.ofNanos(
        isShared()
            ? Math.max(0, left)
            : bucket(Use.CALLS).estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  /**
   * After a 429, holds all calls up, at most once a second since a crowd of requests is refused
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
    try {
      Futures.whenDone(hold(Math.max(MIN_HOLD_NANOS, asked)), RateLimiter::warnIfFailed);
    } catch (RuntimeException | Error e) {
      warnIfFailed(null, e);
    }
  }

  /** Takes the tokens that come in so many nanoseconds. */
  private CompletableFuture<Long> hold(long nanos) {
    Bandwidth rate = limit.bucketConfiguration().getBandwidths()[0];
    double tokensPerNano = (double) rate.getRefillTokens() / rate.getRefillPeriodNanos();
    long tokens = Math.max(1, (long) (nanos * tokensPerNano));
    AsyncBucketProxy async = limit.asyncBucket();
    if (async != null) {
      return async.consumeIgnoringRateLimits(tokens);
    }
    Bucket bucket = limit.bucket();
    return bucket == null
        ? CompletableFuture.completedFuture(bucket(Use.CALLS).consumeIgnoringRateLimits(tokens))
        : CompletableFuture.supplyAsync(() -> bucket.consumeIgnoringRateLimits(tokens), threads);
  }

  private static void warnIfFailed(@Nullable Long debt, @Nullable Throwable thrown) {
    if (thrown != null) {
      CallEvents.LOG.warn("The rate limit could not be told of a 429", thrown);
    }
  }
}
