package io.github.dixajava.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.ManualTime;
import io.github.dixajava.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
  void the_first_one_passes_at_once() {
    assertThat(enter()).isCompleted();
  }

  @Test
  void turns_come_in_order_as_tokens_come() {
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
  void who_leaves_the_line_costs_nothing() {
    enter().join();
    CompletableFuture<@Nullable Void> leaving = enter();
    CompletableFuture<@Nullable Void> next = enter();
    leaving.cancel(false);
    time.advance(Duration.ofMillis(100));
    assertThat(next).isCompleted();
  }

  @Test
  void a_turn_that_would_come_too_late_is_refused_at_once() {
    enter().join();
    assertThat(enter()).isNotDone();
    CompletableFuture<@Nullable Void> third = gate.enter(SECOND / 20, expected -> {});
    assertThatThrownBy(third::join).hasCauseInstanceOf(RateGate.TooLate.class);
  }

  @Test
  void a_refused_turn_takes_no_token() {
    enter().join();
    assertThat(gate.enter(SECOND / 20, expected -> {})).isCompletedExceptionally();
    time.advance(Duration.ofMillis(100));
    assertThat(enter()).isCompleted();
  }

  @Test
  void a_wait_is_announced_with_its_length() {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      assertThat(gate.enter(NEVER, waits::add)).isNotCancelled();
    }
    assertThat(waits)
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300));
  }

  @Test
  void a_refusal_by_the_server_empties_the_bucket_and_slows_down() {
    gate.refused(Duration.ZERO);
    assertThat(bucket.drained).isEqualTo(1);
    assertThat(passesWithin(Duration.ofSeconds(1))).isBetween(4, 7);
  }

  @Test
  void the_full_rate_comes_back() {
    gate.refused(Duration.ZERO);
    time.advance(Duration.ofSeconds(10));
    assertThat(passesWithin(Duration.ofSeconds(1))).isBetween(10, 11);
  }

  @Test
  void a_crowd_of_refusals_counts_once() {
    for (int i = 0; i < 20; i++) {
      gate.refused(Duration.ZERO);
    }
    assertThat(passesWithin(Duration.ofSeconds(1))).isBetween(4, 7);
  }

  @Test
  void nothing_passes_while_the_server_asks_to_wait() {
    gate.refused(Duration.ofSeconds(3));
    CompletableFuture<@Nullable Void> turn = enter();
    time.advance(Duration.ofMillis(2_999));
    assertThat(turn).isNotDone();
    time.advance(Duration.ofMillis(1));
    assertThat(turn).isCompleted();
  }

  @Test
  void a_bucket_that_fails_fails_the_turn() {
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
}
