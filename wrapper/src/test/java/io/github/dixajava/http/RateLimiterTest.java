package io.github.dixajava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.dixajava.ManualTime;
import io.github.dixajava.options.RateLimit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RateLimiterTest {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final Duration MAX = Duration.ofSeconds(30);

  private final ManualTime time = new ManualTime();
  private final RateLimiter limiter = limiter(RateLimit.perSecond(10).burst(2));

  private RateLimiter limiter(RateLimit limit) {
    return new RateLimiter(limit, time, Runnable::run, this::meter);
  }

  private TimeMeter meter() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return time.nanos();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  @AfterEach
  void stop() {
    time.shutdownNow();
  }

  private CompletableFuture<Boolean> acquire() {
    return limiter.acquire(MINUTE, nanos -> {});
  }

  private int grantedWithin(Duration duration) {
    List<CompletableFuture<Boolean>> permits = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      permits.add(acquire());
    }
    time.advance(duration);
    return (int) permits.stream().filter(CompletableFuture::isDone).count();
  }

  @Test
  void theFirstPermitIsFree() {
    assertThat(acquire()).isCompletedWithValue(true);
  }

  @Test
  void permitsComeInTheOrderOfAskingAtTheRate() {
    acquire().join();
    List<Integer> granted = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      Futures.whenDone(acquire(), (permit, thrown) -> granted.add(number));
    }
    time.advance(Duration.ofMillis(250));
    assertThat(granted).containsExactly(0, 1);
    time.advance(Duration.ofMillis(250));
    assertThat(granted).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void aCancelledWaitGivesItsPermitBack() {
    acquire().join();
    CompletableFuture<Boolean> cancelled = acquire();
    cancelled.cancel(false);
    CompletableFuture<Boolean> next = acquire();
    time.advance(Duration.ofMillis(100));
    assertThat(next).isCompletedWithValue(true);
  }

  @Test
  void whoWouldWaitTooLongIsRefusedAtOnceAndTakesNothing() {
    acquire().join();
    CompletableFuture<Boolean> first = acquire();
    assertThat(limiter.acquire(Duration.ofMillis(50).toNanos(), nanos -> {}))
        .isCompletedWithValue(false);
    CompletableFuture<Boolean> second = acquire();
    time.advance(Duration.ofMillis(200));
    assertThat(first).isCompletedWithValue(true);
    assertThat(second).isCompletedWithValue(true);
    assertThat(limiter.acquire(0, nanos -> {})).isCompletedWithValue(false);
  }

  @Test
  void aWaitIsAnnouncedWithItsLength() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      assertThat(limiter.acquire(MINUTE, nanos -> waits.add(nanos / 1_000_000))).isNotCancelled();
    }
    assertThat(waits).containsExactly(100L, 200L, 300L);
  }

  @Test
  void a429HoldsEverybodyUpForHalfASecond() {
    acquire().join();
    limiter.refused(null, MAX);
    CompletableFuture<Boolean> permit = acquire();
    time.advance(Duration.ofMillis(550));
    assertThat(permit).isNotDone();
    time.advance(Duration.ofMillis(100));
    assertThat(permit).isCompletedWithValue(true);
  }

  @Test
  void aRetryAfterHoldsEverybodyUpAsLongAsItAsks() {
    acquire().join();
    limiter.refused(Duration.ofSeconds(3), MAX);
    assertThat(grantedWithin(Duration.ofMillis(3_050))).isZero();
  }

  @Test
  void aCrowdOfRefusalsHoldsUpOnce() {
    acquire().join();
    for (int i = 0; i < 20; i++) {
      limiter.refused(null, MAX);
    }
    assertThat(grantedWithin(Duration.ofSeconds(1))).isBetween(4, 6);
  }

  @Test
  void theSmootherSpacesWhatIsSentWithoutAPermit() {
    assertThat(limiter.smooth(MINUTE)).isCompletedWithValue(true);
    CompletableFuture<Boolean> second = limiter.smooth(MINUTE);
    CompletableFuture<Boolean> third = limiter.smooth(MINUTE);
    time.advance(Duration.ofMillis(150));
    assertThat(second).isCompletedWithValue(true);
    assertThat(third).isNotDone();
    assertThat(acquire()).isCompletedWithValue(true);
  }

  @Test
  void theSmootherSpacesWhatASharedBucketLetsThrough() {
    Bucket wide = Bucket.builder().addLimit(l -> l.capacity(99).refillGreedy(9, MAX)).build();
    RateLimiter shared = limiter(RateLimit.perSecond(10).burst(2).withBucket(wide));
    assertThat(shared.acquire(MINUTE, nanos -> {})).isCompletedWithValue(true);
    assertThat(shared.smooth(MINUTE)).isCompletedWithValue(true);
    assertThat(shared.smooth(MINUTE)).isNotDone();
  }

  /** A bucket elsewhere, which fails as long as there are failures left. */
  private static Bucket elsewhere(AtomicInteger failures, Supplier<Throwable> failure) {
    Bucket bucket = Bucket.builder().addLimit(l -> l.capacity(99).refillGreedy(9, MAX)).build();
    return (Bucket)
        Proxy.newProxyInstance(
            Bucket.class.getClassLoader(),
            new Class<?>[] {Bucket.class},
            (proxy, method, arguments) -> {
              if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw failure.get();
              }
              try {
                return method.invoke(bucket, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void aStoreThatIsDownForAMomentIsWaitedFor() throws Exception {
    AtomicInteger failures = new AtomicInteger(3);
    Bucket bucket = elsewhere(failures, () -> new IllegalStateException("store"));
    CompletableFuture<Boolean> permit =
        limiter(RateLimit.shared(bucket)).acquire(MINUTE, nanos -> {});
    for (int i = 0; i < 3; i++) {
      assertThat(permit).isNotDone();
      time.awaitTask(Duration.ofMillis(250));
      time.advance(Duration.ofMillis(250));
    }
    assertThat(permit.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aStoreThatStaysDownLeavesAShareOfTheRate() {
    AtomicInteger failures = new AtomicInteger(Integer.MAX_VALUE);
    Bucket bucket = elsewhere(failures, () -> new IllegalStateException("store"));
    RateLimiter shared = limiter(RateLimit.shared(bucket));
    assertThat(shared.acquire(1, nanos -> {})).isCompletedWithValue(true);
    List<CompletableFuture<Boolean>> permits = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      permits.add(shared.acquire(MINUTE, nanos -> {}));
    }
    time.advance(Duration.ofMillis(1_100));
    assertThat(permits).filteredOn(CompletableFuture::isDone).hasSize(2);

    failures.set(0);
    assertThat(shared.acquire(MINUTE, nanos -> {})).isCompletedWithValue(true);
  }

  @Test
  void anErrorOfABucketFailsTheCall() {
    Bucket bucket = elsewhere(new AtomicInteger(1), () -> new LinkageError("bucket"));
    RateLimiter shared = limiter(RateLimit.shared(bucket));
    assertThatThrownBy(() -> shared.acquire(MINUTE, nanos -> {}).join())
        .hasCauseInstanceOf(LinkageError.class);
    assertThat(shared.acquire(MINUTE, nanos -> {})).isCompletedWithValue(true);
  }
}
