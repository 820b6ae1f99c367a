package io.github.dixajava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.ManualTime;
import io.github.dixajava.options.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateGateTest {
  private static final long SECOND = 1_000_000_000;
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final ManualTime time = new ManualTime();
  private final Drops bucket = new Drops();
  private final RateGate gate =
      new RateGate(bucket, 10, true, new Time(time.clock(), time::nanos, Sleeper.THREAD, time));

  /** A bucket of one token, filled again after 100 ms. */
  private final class Drops implements TokenSource {
    private long nextAt;
    private int drained;

    @Override
    public CompletableFuture<Long> take() {
      long wait = Math.max(0, nextAt - time.nanos());
      if (wait == 0) {
        nextAt = time.nanos() + SECOND / 10;
      }
      return CompletableFuture.completedFuture(wait);
    }

    @Override
    public CompletableFuture<?> drain() {
      drained++;
      return CompletableFuture.completedFuture(null);
    }
  }

  @AfterEach
  void stop() {
    time.shutdownNow();
  }

  private CompletableFuture<@Nullable Void> enter() {
    return gate.enter(NEVER, expected -> {});
  }

  @Test
  void theFirstOnePassesAtOnce() {
    assertThat(enter()).isCompleted();
  }

  @Test
  void turnsComeInOrderAsTokensCome() {
    List<Integer> passed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      Futures.whenDone(enter(), (turn, failure) -> passed.add(number));
    }
    assertThat(passed).containsExactly(0);
    time.advance(Duration.ofMillis(250));
    assertThat(passed).containsExactly(0, 1, 2);
    time.advance(Duration.ofMillis(250));
    assertThat(passed).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whoLeavesTheLineCostsNothing() {
    enter().join();
    CompletableFuture<@Nullable Void> leaving = enter();
    CompletableFuture<@Nullable Void> next = enter();
    leaving.cancel(false);
    time.advance(Duration.ofMillis(100));
    assertThat(next).isCompleted();
  }

  @Test
  void aTurnThatWouldComeTooLateIsRefusedAtOnce() {
    enter().join();
    assertThat(enter()).isNotDone();
    CompletableFuture<@Nullable Void> third = gate.enter(SECOND / 20, expected -> {});
    assertThatThrownBy(third::join).hasCauseInstanceOf(RateGate.TooLate.class);
  }

  @Test
  void aTurnWhoseDeadlineIsOverIsRefusedAtOnce() {
    CompletableFuture<@Nullable Void> turn = gate.enter(time.nanos() - 1, expected -> {});
    assertThat(turn).isCompletedExceptionally();
  }

  @Test
  void aRefusedTurnTakesNoToken() {
    enter().join();
    assertThat(gate.enter(SECOND / 20, expected -> {})).isCompletedExceptionally();
    time.advance(Duration.ofMillis(100));
    assertThat(enter()).isCompleted();
  }

  @Test
  void aWaitIsAnnouncedWithItsLength() {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      assertThat(gate.enter(NEVER, waits::add)).isNotCancelled();
    }
    assertThat(waits)
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300));
  }

  @Test
  void aRefusalByTheServerEmptiesTheBucketAndSlowsDown() {
    gate.refused(Duration.ZERO);
    assertThat(bucket.drained).isEqualTo(1);
    assertThat(passesWithin(Duration.ofSeconds(1))).isBetween(4, 7);
  }

  @Test
  void theFullRateComesBack() {
    gate.refused(Duration.ZERO);
    time.advance(Duration.ofSeconds(10));
    assertThat(passesWithin(Duration.ofSeconds(1))).isBetween(10, 11);
  }

  @Test
  void aCrowdOfRefusalsCountsOnce() {
    for (int i = 0; i < 20; i++) {
      gate.refused(Duration.ZERO);
    }
    assertThat(passesWithin(Duration.ofSeconds(1))).isBetween(4, 7);
  }

  @Test
  void nothingPassesWhileTheServerAsksToWait() {
    gate.refused(Duration.ofSeconds(3));
    CompletableFuture<@Nullable Void> turn = enter();
    time.advance(Duration.ofMillis(2_999));
    assertThat(turn).isNotDone();
    time.advance(Duration.ofMillis(1));
    assertThat(turn).isCompleted();
  }

  @Test
  void aBucketThatFailsFailsTheTurn() {
    TokenSource broken =
        new TokenSource() {
          @Override
          public CompletableFuture<Long> take() {
            return CompletableFuture.failedFuture(new IllegalStateException("gone"));
          }

          @Override
          public CompletableFuture<?> drain() {
            return take();
          }
        };
    RateGate closed =
        new RateGate(broken, 10, false, new Time(time.clock(), time::nanos, Sleeper.THREAD, time));
    assertThatThrownBy(() -> closed.enter(NEVER, expected -> {}).join())
        .hasMessageContaining("gone");
    assertThatThrownBy(() -> closed.enter(NEVER, expected -> {}).join())
        .hasMessageContaining("gone");
  }

  private int passesWithin(Duration duration) {
    List<CompletableFuture<@Nullable Void>> turns = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      turns.add(enter());
    }
    time.advance(duration);
    return (int) turns.stream().filter(CompletableFuture::isDone).count();
  }

  /** What a bucket does the first time; afterwards it is that of the other tests. */
  private RateGate failingOnce(Supplier<CompletableFuture<Long>> failure) {
    TokenSource source =
        new TokenSource() {
          private boolean failed;

          @Override
          public CompletableFuture<Long> take() {
            if (failed) {
              return bucket.take();
            }
            failed = true;
            return failure.get();
          }

          @Override
          public CompletableFuture<?> drain() {
            throw new LinkageError("drain");
          }
        };
    return new RateGate(
        source, 10, true, new Time(time.clock(), time::nanos, Sleeper.THREAD, time));
  }

  @Test
  void aBucketThatThrowsFailsOneTurnAndNoOther() {
    RateGate throwing =
        failingOnce(
            () -> {
              throw new LinkageError("gone");
            });
    assertThatThrownBy(() -> throwing.enter(NEVER, expected -> {}).join())
        .hasMessageContaining("gone");
    assertThat(throwing.enter(NEVER, expected -> {})).isCompleted();
  }

  @Test
  void aBucketThatFailsLateFailsOneTurnAndNoOther() {
    CompletableFuture<Long> late = new CompletableFuture<>();
    RateGate failing = failingOnce(() -> late);
    CompletableFuture<@Nullable Void> one = failing.enter(NEVER, expected -> {});
    CompletableFuture<@Nullable Void> other = failing.enter(NEVER, expected -> {});
    late.completeExceptionally(new LinkageError("gone"));
    assertThat(one).isCompletedExceptionally();
    assertThat(other).isCompleted();
  }

  @Test
  void aListenerThatThrowsFailsItsOwnTurnOnly() {
    enter().join();
    CompletableFuture<@Nullable Void> failing =
        gate.enter(
            NEVER,
            expected -> {
              throw new AssertionError("listener");
            });
    CompletableFuture<@Nullable Void> next = enter();
    time.advance(Duration.ofMillis(300));
    assertThat(failing).isCompletedExceptionally();
    assertThat(next).isCompleted();
  }

  @Test
  void aSchedulerThatRejectsFailsTheTurnsThatNeedItAndNoOther() {
    AtomicBoolean rejecting = new AtomicBoolean(true);
    ScheduledThreadPoolExecutor moody =
        new ScheduledThreadPoolExecutor(1) {
          @Override
          public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            if (rejecting.get()) {
              throw new RejectedExecutionException("busy");
            }
            return time.schedule(command, delay, unit);
          }
        };
    try {
      RateGate closed =
          new RateGate(
              bucket, 10, true, new Time(time.clock(), time::nanos, Sleeper.THREAD, moody));
      assertThat(closed.enter(NEVER, expected -> {})).isCompleted();
      assertThat(closed.enter(NEVER, expected -> {})).isCompletedExceptionally();
      rejecting.set(false);
      CompletableFuture<@Nullable Void> next = closed.enter(NEVER, expected -> {});
      time.advance(Duration.ofMillis(100));
      assertThat(next).isCompleted();
    } finally {
      moody.shutdownNow();
    }
  }

  @Test
  void aBucketThatCannotBeEmptiedSlowsDownAllTheSame() {
    RateGate failing = failingOnce(() -> CompletableFuture.completedFuture(0L));
    failing.refused(Duration.ofSeconds(3));
    CompletableFuture<@Nullable Void> turn = failing.enter(NEVER, expected -> {});
    assertThat(turn).isNotDone();
    time.advance(Duration.ofSeconds(3));
    assertThat(turn).isCompleted();
  }
}
