package io.github.dixajava.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.AnonymizationPendingException;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.AnonymizationRequestStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnonymizationWaitTest {
  private static final UUID REQUEST = new UUID(3, 4);
  private static final AnonymizationWait MINUTE = AnonymizationWait.within(Duration.ofMinutes(1));

  private final List<Duration> delays = new ArrayList<>();
  private long nanos;
  private int polls;
  private int processedAfter = Integer.MAX_VALUE;

  /** A wait whose delays pass at once. */
  private AnonymizationWait quick(AnonymizationWait wait) {
    return wait.with(
        () -> nanos,
        delay -> {
          delays.add(delay);
          nanos += delay.toNanos();
          return CompletableFuture.completedFuture(null);
        });
  }

  private AnonymizationRequestStatus status() {
    String processed =
        polls++ < processedAfter ? "" : ", \"processedAt\": \"2026-11-22T12:00:01Z\"";
    return DixaGson.create()
        .fromJson(
            """
            {"id": "%1$s", "entityType": "UserAnonymizationType", "_type": "User",
             "initiatedAt": "2026-11-22T12:00:00Z", "targetEntityId": "%1$s", "requestedBy": "%1$s"%2$s}
            """
                .formatted(REQUEST, processed),
            AnonymizationRequestStatus.class);
  }

  private final Anonymization service =
      new Anonymization() {
        @Override
        public AnonymizationRequestStatus getAnonymizationStatus(UUID requestId) {
          return status();
        }
      };

  private final AsyncAnonymization async =
      new AsyncAnonymization() {
        @Override
        public CompletableFuture<AnonymizationRequestStatus> getAnonymizationStatus(
            UUID requestId) {
          return CompletableFuture.completedFuture(status());
        }
      };

  @Test
  void pollsEverLessOftenUntilItIsProcessed() {
    processedAfter = 8;

    assertThat(quick(AnonymizationWait.standard()).await(service, REQUEST).processedAt())
        .isNotNull();
    assertThat(delays)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
  }

  @Test
  void doesNotWaitWhenItIsProcessedAlready() {
    processedAfter = 0;
    quick(MINUTE).await(service, REQUEST);

    assertThat(delays).isEmpty();
  }

  @Test
  void givesUpAtTheDeadlineAfterALastPoll() {
    assertThatThrownBy(() -> quick(MINUTE).await(service, REQUEST))
        .isInstanceOfSatisfying(
            AnonymizationPendingException.class, e -> assertThat(e.requestId()).isEqualTo(REQUEST))
        .hasMessageContaining("not processed within PT1M");
    assertThat(delays.stream().reduce(Duration.ZERO, Duration::plus)).hasMinutes(1);
  }

  @Test
  void keepsTheRequestWhenItsStateCannotBeRead() {
    Anonymization unknown =
        new Anonymization() {
          @Override
          public AnonymizationRequestStatus getAnonymizationStatus(UUID requestId) {
            throw StatusException.of(404, "getAnonymizationStatus", "no such request");
          }
        };

    assertThatThrownBy(() -> quick(MINUTE).await(unknown, REQUEST))
        .isInstanceOf(AnonymizationPendingException.class)
        .hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void anInterruptEndsTheWaitAndIsKept() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> MINUTE.await(service, REQUEST))
        .isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void waitsWithoutAThreadToo() throws Exception {
    processedAfter = 2;

    assertThat(quick(MINUTE).await(async, REQUEST).get(30, TimeUnit.SECONDS).processedAt())
        .isNotNull();
    assertThat(delays).extracting(Duration::toSeconds).containsExactly(1L, 2L);
  }

  @Test
  void givesUpWithoutAThreadToo() {
    assertThatThrownBy(() -> quick(MINUTE).await(async, REQUEST).get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(AnonymizationPendingException.class);
  }

  @Test
  void cancellingEndsTheDelay() {
    CompletableFuture<@Nullable Void> delay = new CompletableFuture<>();
    Function<Duration, CompletableFuture<@Nullable Void>> endless = duration -> delay;
    CompletableFuture<?> status = MINUTE.with(() -> nanos, endless).await(async, REQUEST);
    status.completeExceptionally(new TimeoutException("as by orTimeout"));

    assertThat(delay).isCancelled();
  }

  @Test
  void refusesADelayOfNothing() {
    assertThatThrownBy(() -> MINUTE.backoff(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("initial backoff must be between PT0.001S and PT8760H, but was PT0S");
  }

  @Test
  void refusesALongestDelayThatIsShorterThanTheFirst() {
    assertThatThrownBy(() -> MINUTE.backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("max backoff must be between PT2S and PT8760H, but was PT1S");
  }
}
