package io.github.dixajava.internal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Where the rate limit takes its tokens from. */
public interface TokenSource {

  /** Takes a token: 0 when it is there, otherwise the nanoseconds until it may be. */
  CompletableFuture<Long> take();

  /** Empties the bucket. */
  CompletableFuture<?> drain();

  /** A bucket of this process. */
  static TokenSource local(Bucket bucket) {
    return new TokenSource() {
      @Override
      public CompletableFuture<Long> take() {
        return CompletableFuture.completedFuture(nanos(bucket.tryConsumeAndReturnRemaining(1)));
      }

      @Override
      public CompletableFuture<?> drain() {
        return CompletableFuture.completedFuture(bucket.tryConsumeAsMuchAsPossible());
      }
    };
  }

  /** A bucket that may block while it asks another machine. */
  static TokenSource blocking(Bucket bucket, Executor executor) {
    return new TokenSource() {
      @Override
      public CompletableFuture<Long> take() {
        return CompletableFuture.supplyAsync(
            () -> nanos(bucket.tryConsumeAndReturnRemaining(1)), executor);
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
        return bucket.tryConsumeAndReturnRemaining(1).thenApply(TokenSource::nanos);
      }

      @Override
      public CompletableFuture<?> drain() {
        return bucket.tryConsumeAsMuchAsPossible();
      }
    };
  }

  private static long nanos(ConsumptionProbe probe) {
    return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
  }
}
