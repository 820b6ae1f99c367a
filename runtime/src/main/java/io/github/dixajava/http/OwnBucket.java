package io.github.dixajava.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketListener;
import io.github.bucket4j.SimpleBucketListener;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import io.github.dixajava.options.RateLimit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of this process. Bucket4j reserves a token in the order of asking, and refuses at once
 * who would wait too long.
 *
 * <p>The first permit is free and the bucket is made with the second one, so that a program of a
 * single call loads no class of Bucket4j.
 */
final class OwnBucket {
  /** The part of the rate that a process takes while its shared bucket fails. */
  private static final int SHARE = 5;

  private static final CompletableFuture<Boolean> GRANTED = CompletableFuture.completedFuture(true);

  /** What a bucket is for. */
  enum Use {
    /** Keeps the whole limit. */
    WHOLE,
    /** Keeps a share of the rate, in place of a shared bucket that fails. */
    SHARE,
    /** Keeps the rate, not the limit of a day. */
    SMOOTHER
  }

  private final RateLimit limit;
  private final Use use;
  private final ScheduledExecutorService scheduler;
  private final Supplier<TimeMeter> time;
  private final AtomicBoolean untouched = new AtomicBoolean(true);
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Bucket bucket;

  OwnBucket(
      RateLimit limit, Use use, ScheduledExecutorService scheduler, Supplier<TimeMeter> time) {
    this.limit = limit;
    this.use = use;
    this.scheduler = scheduler;
    this.time = time;
  }

  /** Waits for a token; false if it would come too late. Cancelling gives it back. */
  CompletableFuture<Boolean> acquire(long maxWait, LongConsumer onWait) {
    if (untouched.get() && untouched.getAndSet(false)) {
      return GRANTED;
    }
    try {
      Bucket made = bucket();
      if (made.tryConsume(1)) {
        return GRANTED;
      }
      CompletableFuture<Boolean> permit =
          made.toListenable(telling(onWait)).asScheduler().tryConsume(1, maxWait, scheduler);
      Futures.whenDone(
          permit,
          (granted, thrown) -> {
            if (permit.isCancelled()) {
              made.addTokens(1);
            }
          });
      return permit;
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Hears how long Bucket4j delays a call. */
  static BucketListener telling(LongConsumer onWait) {
    return new SimpleBucketListener() {
      @Override
      public void onDelayed(long nanos) {
        onWait.accept(nanos);
      }
    };
  }

  long expectedWait() {
    return bucket().estimateAbilityToConsume(1).getNanosToWaitForRefill();
  }

  /** Lets nobody pass for so many nanoseconds. */
  void hold(long nanos) {
    bucket().consumeIgnoringRateLimits(tokens(limit, nanos));
  }

  /** How many tokens come in so many nanoseconds, at least one. */
  static long tokens(RateLimit limit, long nanos) {
    Bandwidth rate = limit.bucketConfiguration().getBandwidths()[0];
    return Math.max(1, nanos * rate.getRefillTokens() / rate.getRefillPeriodNanos());
  }

  private Bucket bucket() {
    Bucket made = bucket;
    if (made != null) {
      return made;
    }
    lock.lock();
    try {
      made = bucket;
      if (made == null) {
        made = make();
        bucket = made;
      }
      return made;
    } finally {
      lock.unlock();
    }
  }

  private Bucket make() {
    LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time.get());
    Bandwidth[] limits = limit.bucketConfiguration().getBandwidths();
    if (use == Use.SHARE) {
      Duration period = Duration.ofNanos(limits[0].getRefillPeriodNanos()).multipliedBy(SHARE);
      long tokens = limits[0].getRefillTokens();
      builder.addLimit(share -> share.capacity(1).refillGreedy(tokens, period));
    } else {
      builder.addLimit(limits[0]);
    }
    if (use == Use.WHOLE && limits.length > 1) {
      builder.addLimit(limits[1]);
    }
    Bucket made = builder.build();
    made.consumeIgnoringRateLimits(1); // the free one
    return made;
  }
}
