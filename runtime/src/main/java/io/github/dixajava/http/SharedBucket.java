package io.github.dixajava.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketListener;
import io.github.bucket4j.SchedulingBucket;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.local.LocalBucket;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.options.RateLimit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bucket that others draw on too. If its store is down, it is asked again for some seconds; after
 * that the process keeps to a share of its own until the store answers.
 */
final class SharedBucket {
  private static final long PATIENCE_NANOS = 5_000_000_000L;
  private static final long RETRY_NANOS = 250_000_000;

  private final RateLimit limit;
  private final OwnBucket share;
  private final ScheduledExecutorService scheduler;
  private final Executor threads;
  private volatile boolean isDown;

  SharedBucket(
      RateLimit limit, OwnBucket share, ScheduledExecutorService scheduler, Executor threads) {
    this.limit = limit;
    this.share = share;
    this.scheduler = scheduler;
    this.threads = threads;
  }

  /** Waits for a token; false if it would come too late. */
  CompletableFuture<Boolean> acquire(long maxWait, LongConsumer onWait) {
    long now = System.nanoTime();
    long patience = isDown ? 0 : Math.min(PATIENCE_NANOS, maxWait / 2);
    Waiting waiting = new Waiting(now + maxWait, now + patience, onWait);
    waiting.ask();
    return waiting.permit;
  }

  /** Lets nobody pass for so many nanoseconds, as far as the store can be reached. */
  void hold(long nanos) {
    long tokens = OwnBucket.tokens(limit, nanos);
    AsyncBucketProxy async = limit.asyncBucket();
    CompletableFuture<Long> held =
        async != null
            ? async.consumeIgnoringRateLimits(tokens)
            : CompletableFuture.supplyAsync(
                () -> blocking().consumeIgnoringRateLimits(tokens), threads);
    Futures.whenDone(
        held,
        (debt, thrown) -> {
          if (thrown != null) {
            Log.CALLS.warn("The shared rate limit could not be told of a 429", thrown);
          }
        });
  }

  private Bucket blocking() {
    return Objects.requireNonNull(limit.bucket(), "bucket");
  }

  /** One call that waits. */
  private final class Waiting {
    private final CompletableFuture<Boolean> permit = new CompletableFuture<>();
    private final long deadline;
    private final long impatientAt;
    private final LongConsumer onWait;

    Waiting(long deadline, long impatientAt, LongConsumer onWait) {
      this.deadline = deadline;
      this.impatientAt = impatientAt;
      this.onWait = onWait;
    }

    void ask() {
      try {
        Futures.whenDone(reserve(), this::answered);
      } catch (RuntimeException | Error e) {
        answered(null, e);
      }
    }

    private void answered(@Nullable Boolean granted, @Nullable Throwable thrown) {
      if (thrown == null) {
        isDown = false;
        permit.complete(granted);
      } else if (DixaException.unwrap(thrown) instanceof Error error) {
        permit.completeExceptionally(error);
      } else if (!permit.isDone()) {
        askLater(thrown);
      }
    }

    private void askLater(Throwable thrown) {
      try {
        if (System.nanoTime() - impatientAt < 0) {
          var unused = scheduler.schedule(this::ask, RETRY_NANOS, TimeUnit.NANOSECONDS);
          return;
        }
        if (!isDown) {
          isDown = true;
          Log.CALLS.warn("The shared rate limit fails; using a share of this process", thrown);
        }
        CompletableFuture<Boolean> own = share.acquire(left(), onWait);
        Futures.whenDone(permit, (granted, cancelled) -> own.cancel(false));
        Futures.whenDone(own, (granted, failure) -> permit.complete(failure == null && granted));
      } catch (RuntimeException | Error e) {
        permit.completeExceptionally(e);
      }
    }

    private long left() {
      return Math.max(1, deadline - System.nanoTime());
    }

    private CompletableFuture<Boolean> reserve() {
      BucketListener listener = OwnBucket.telling(onWait);
      AsyncBucketProxy async = limit.asyncBucket();
      if (async != null) {
        return async.toListenable(listener).asScheduler().tryConsume(1, left(), scheduler);
      }
      Supplier<SchedulingBucket> bucket = () -> blocking().toListenable(listener).asScheduler();
      if (blocking() instanceof LocalBucket) {
        return bucket.get().tryConsume(1, left(), scheduler);
      }
      CompletableFuture<Boolean> reserved = new CompletableFuture<>();
      threads.execute(
          LogContext.of(
              () -> {
                try {
                  Futures.whenDone(
                      bucket.get().tryConsume(1, left(), scheduler),
                      (granted, thrown) -> Futures.pass(granted, thrown, reserved));
                } catch (RuntimeException | Error e) {
                  reserved.completeExceptionally(e);
                }
              }));
      return reserved;
    }
  }
}
