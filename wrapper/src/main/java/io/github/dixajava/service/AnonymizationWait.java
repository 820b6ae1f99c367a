package io.github.dixajava.service;

import io.github.dixajava.error.AnonymizationPendingException;
import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.model.AnonymizationRequestStatus;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits until an anonymization is processed, by polling its state. Dixa processes requests in order
 * of arrival, mostly within moments, but it may take up to a day.
 *
 * <pre>{@code
 * UUID request = dixa.anonymization().anonymizeEndUser(userId).id();
 * AnonymizationWait.standard().await(dixa.anonymization(), request);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class AnonymizationWait {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Duration deadline;
  private final Duration initialBackoff;
  private final Duration maxBackoff;
  private final LongSupplier nanos;
  private final Function<Duration, CompletableFuture<@Nullable Void>> delays;

  private AnonymizationWait(
      Duration deadline,
      Duration initialBackoff,
      Duration maxBackoff,
      LongSupplier nanos,
      Function<Duration, CompletableFuture<@Nullable Void>> delays) {
    this.deadline = deadline;
    this.initialBackoff = initialBackoff;
    this.maxBackoff = maxBackoff;
    this.nanos = nanos;
    this.delays = delays;
  }

  /** Up to ten minutes; polls after 1, 2, 4 ... seconds, at most 30 apart. */
  public static AnonymizationWait standard() {
    return within(Duration.ofMinutes(10));
  }

  /**
   * Waits that long in all, with the usual delays between polls.
   *
   * @param deadline zero, for one poll, to 365 days
   */
  public static AnonymizationWait within(Duration deadline) {
    check("deadline", deadline, Duration.ZERO);
    return new AnonymizationWait(
        deadline,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        System::nanoTime,
        AnonymizationWait::delay);
  }

  /**
   * The same with other delays between two polls.
   *
   * @param initial the delay before the second poll, 1 ms to 365 days; later ones are twice as long
   *     each
   * @param max the longest delay, not shorter than {@code initial}, up to 365 days
   */
  public AnonymizationWait backoff(Duration initial, Duration max) {
    check("initial backoff", initial, Duration.ofMillis(1));
    check("max backoff", max, initial);
    return new AnonymizationWait(deadline, initial, max, nanos, delays);
  }

  /** The same with another time, for tests. */
  AnonymizationWait with(
      LongSupplier otherNanos, Function<Duration, CompletableFuture<@Nullable Void>> otherDelays) {
    return new AnonymizationWait(deadline, initialBackoff, maxBackoff, otherNanos, otherDelays);
  }

  private static CompletableFuture<@Nullable Void> delay(Duration duration) {
    return new CompletableFuture<@Nullable Void>()
        .completeOnTimeout(null, duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void check(String name, Duration duration, Duration least) {
    if (duration.compareTo(least) < 0 || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "%s must be between %s and %s, but was %s".formatted(name, least, LONGEST, duration));
    }
  }

  /**
   * Waits until a request is processed; what the operations return has its id.
   *
   * @throws AnonymizationPendingException if it takes too long or its state cannot be read; the
   *     anonymization goes on
   * @throws CallInterruptedException if the thread is interrupted
   */
  public AnonymizationRequestStatus await(Anonymization anonymization, UUID requestId) {
    Polls polls = new Polls(requestId);
    while (true) {
      AnonymizationRequestStatus status;
      try {
        status = anonymization.getAnonymizationStatus(requestId);
      } catch (CallInterruptedException e) {
        throw e;
      } catch (DixaException e) {
        throw polls.unreadable(e);
      }
      if (status.processedAt() != null) {
        return status;
      }
      sleep(delays.apply(polls.nextDelay()));
    }
  }

  private static void sleep(CompletableFuture<@Nullable Void> delay) {
    try {
      delay.get();
    } catch (InterruptedException | ExecutionException e) {
      delay.cancel(false);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(Polls.CALL, e);
    }
  }

  /**
   * Waits without a thread that waits. Cancelling the future ends the waiting, not the
   * anonymization.
   *
   * @return fails with {@link AnonymizationPendingException} if it takes too long or its state
   *     cannot be read
   */
  public CompletableFuture<AnonymizationRequestStatus> await(
      AsyncAnonymization anonymization, UUID requestId) {
    CompletableFuture<AnonymizationRequestStatus> result = new CompletableFuture<>();
    poll(anonymization, new Polls(requestId), result);
    return result;
  }

  private void poll(
      AsyncAnonymization anonymization,
      Polls polls,
      CompletableFuture<AnonymizationRequestStatus> result) {
    try {
      CompletableFuture<AnonymizationRequestStatus> call =
          anonymization.getAnonymizationStatus(polls.requestId);
      endWith(result, call);
      var unused =
          call.whenComplete(
              (status, thrown) -> {
                if (thrown != null) {
                  Throwable cause = DixaException.unwrap(thrown);
                  result.completeExceptionally(
                      cause instanceof DixaException e ? polls.unreadable(e) : cause);
                } else if (status.processedAt() != null) {
                  result.complete(status);
                } else {
                  pollLater(anonymization, polls, result);
                }
              });
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private void pollLater(
      AsyncAnonymization anonymization,
      Polls polls,
      CompletableFuture<AnonymizationRequestStatus> result) {
    try {
      CompletableFuture<@Nullable Void> delay = delays.apply(polls.nextDelay());
      endWith(result, delay);
      var unused = delay.thenRunAsync(() -> poll(anonymization, polls, result));
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private static void endWith(CompletableFuture<?> result, CompletableFuture<?> step) {
    var unused = result.whenComplete((status, thrown) -> step.cancel(false));
  }

  /** How long to wait in all. */
  public Duration deadline() {
    return deadline;
  }

  /** The delay before the second poll. */
  public Duration initialBackoff() {
    return initialBackoff;
  }

  /** The longest delay. */
  public Duration maxBackoff() {
    return maxBackoff;
  }

  @Override
  public String toString() {
    return "up to %s, polling after %s, later after at most %s"
        .formatted(deadline, initialBackoff, maxBackoff);
  }

  /** The polls of one request. */
  private final class Polls {
    private static final CallDetails CALL = CallDetails.of("getAnonymizationStatus", "", "", 0);

    private final UUID requestId;
    private final long endsAt = nanos.getAsLong() + deadline.toNanos();
    private Duration delay = initialBackoff;

    Polls(UUID requestId) {
      this.requestId = requestId;
    }

    /** How long until the next poll; the last one is at the deadline itself. */
    Duration nextDelay() {
      Duration left = Duration.ofNanos(endsAt - nanos.getAsLong());
      if (left.isNegative() || left.isZero()) {
        throw new AnonymizationPendingException(
            "the anonymization %s was not processed within %s; it goes on"
                .formatted(requestId, deadline),
            requestId,
            CALL,
            null);
      }
      Duration next = delay.compareTo(left) > 0 ? left : delay;
      Duration twice = delay.multipliedBy(2);
      delay = twice.compareTo(maxBackoff) > 0 ? maxBackoff : twice;
      return next;
    }

    AnonymizationPendingException unreadable(DixaException cause) {
      return new AnonymizationPendingException(
          "the anonymization %s was accepted, but its state cannot be read: %s"
              .formatted(requestId, cause.getMessage()),
          requestId,
          cause.call(),
          cause);
    }
  }
}
