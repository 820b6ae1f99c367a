package io.github.dixajava.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.local.LocalBucket;
import io.github.dixajava.options.RateLimit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the rate limit takes its tokens from. */
public interface TokenSource {
  /** In seconds, how long a bucket elsewhere may take to answer. */
  int LONGEST_SECONDS = 30;

  /** Takes a token: 0 when it is there, otherwise the nanoseconds until it may be. */
  CompletableFuture<Long> take();

  /** Empties the bucket. */
  CompletableFuture<?> drain();

  /**
   * The source of a limit that is not off.
   *
   * @param own the client's own buckets, if the limit is its own
   */
  static TokenSource of(RateLimit limit, @Nullable OwnBuckets own, Executor executor) {
    AsyncBucketProxy async = limit.asyncBucket();
    if (async != null) {
      return asynchronous(async);
    }
    Bucket bucket = limit.bucket();
    if (bucket == null) {
      return local(Objects.requireNonNull(own, "the limit's own buckets"));
    }
    return bucket instanceof LocalBucket ? local(() -> bucket) : blocking(bucket, executor);
  }

  /** A bucket of this process. */
  static TokenSource local(Supplier<Bucket> bucket) {
    return new TokenSource() {
      @Override
      public CompletableFuture<Long> take() {
        return CompletableFuture.completedFuture(
            nanos(bucket.get().tryConsumeAndReturnRemaining(1)));
      }

      @Override
      public CompletableFuture<?> drain() {
        return CompletableFuture.completedFuture(bucket.get().tryConsumeAsMuchAsPossible());
      }
    };
  }

  /** A bucket that may block while it asks another machine. */
  static TokenSource blocking(Bucket bucket, Executor executor) {
    return new TokenSource() {
      @Override
      public CompletableFuture<Long> take() {
        return bounded(
            CompletableFuture.supplyAsync(
                () -> nanos(bucket.tryConsumeAndReturnRemaining(1)), executor));
      }

      @Override
      public CompletableFuture<?> drain() {
        return CompletableFuture.supplyAsync(bucket::tryConsumeAsMuchAsPossible, executor);
      }
    };
  }

  /** A bucket that asks another machine without blocking. */
  static TokenSource asynchronous(AsyncBucketProxy bucket) {
    return new TokenSource() {
      @Override
      public CompletableFuture<Long> take() {
        return bounded(bucket.tryConsumeAndReturnRemaining(1).thenApply(TokenSource::nanos));
      }

      @Override
      public CompletableFuture<?> drain() {
        return bucket.tryConsumeAsMuchAsPossible();
      }
    };
  }

  /** An answer that never comes must not hold up all those in the line for ever. */
  private static CompletableFuture<Long> bounded(CompletableFuture<Long> token) {
    return token.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  private static long nanos(ConsumptionProbe probe) {
    return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
  }
}
