package io.github.dixajava.internal.service;

import io.github.dixajava.api.AnonymizationApi;
import io.github.dixajava.error.AnonymizationPendingException;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.http.Calls;
import io.github.dixajava.model.AnonymizationRequestStatus;
import io.github.dixajava.service.AnonymizationWait;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Looks at an anonymization request until it is processed, ever less often. */
final class AnonymizationWaiter {

  private final Calls calls;
  private final AnonymizationApi api;
  private final UUID requestId;
  private final AnonymizationWait wait;
  private final Instant deadline;
  private Duration pause;

  private AnonymizationWaiter(Calls calls, UUID requestId, AnonymizationWait wait) {
    this.calls = calls;
    this.api = calls.api(AnonymizationApi.class);
    this.requestId = requestId;
    this.wait = wait;
    this.deadline = calls.clock().instant().plus(wait.deadline());
    this.pause = wait.firstPause();
  }

  static AnonymizationRequestStatus await(Calls calls, UUID requestId, AnonymizationWait wait) {
    return new AnonymizationWaiter(calls, requestId, wait).await();
  }

  static CompletableFuture<AnonymizationRequestStatus> awaitAsync(
      Calls calls, UUID requestId, AnonymizationWait wait) {
    return new AnonymizationWaiter(calls, requestId, wait).new Watch().start();
  }

  private Call<AnonymizationRequestStatus> call() {
    return api.getAnonymizationStatus(requestId);
  }

  private AnonymizationRequestStatus await() {
    while (true) {
      AnonymizationRequestStatus status;
      try {
        status = calls.execute(call());
      } catch (CallInterruptedException e) {
        throw e;
      } catch (DixaException e) {
        throw unreadable(e);
      }
      if (status.processedAt() != null) {
        return status;
      }
      try {
        calls.sleeper().sleep(nextPause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CallInterruptedException(calls.details(call()), e);
      }
    }
  }

  /** How long until the next look; the last one is at the deadline itself. */
  private Duration nextPause() {
    Duration left = Duration.between(calls.clock().instant(), deadline);
    if (left.isNegative() || left.isZero()) {
      throw new AnonymizationPendingException(
          "The anonymization %s was not processed within %s; it goes on"
              .formatted(requestId, wait.deadline()),
          requestId,
          calls.details(call()),
          null);
    }
    Duration next = pause.compareTo(left) > 0 ? left : pause;
    Duration twice = pause.multipliedBy(2);
    pause = twice.compareTo(wait.longestPause()) > 0 ? wait.longestPause() : twice;
    return next;
  }

  private AnonymizationPendingException unreadable(DixaException cause) {
    return new AnonymizationPendingException(
        "The anonymization %s was accepted, but its state cannot be read: %s"
            .formatted(requestId, cause.getMessage()),
        requestId,
        cause.call(),
        cause);
  }

  /** The same without a thread that waits. */
  private final class Watch {

    private final CompletableFuture<AnonymizationRequestStatus> result = new CompletableFuture<>();
    private volatile @Nullable Future<?> step;

    CompletableFuture<AnonymizationRequestStatus> start() {
      var unused =
          result.whenComplete(
              (status, thrown) -> {
                Future<?> open = step;
                if (open != null) {
                  open.cancel(true);
                }
              });
      look();
      return result;
    }

    private void look() {
      try {
        CompletableFuture<AnonymizationRequestStatus> call = calls.executeAsync(call());
        go(call);
        var unused = call.whenComplete(this::seen);
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    }

    private void seen(@Nullable AnonymizationRequestStatus status, @Nullable Throwable thrown) {
      if (thrown != null) {
        fail(thrown);
      } else if (status != null && status.processedAt() != null) {
        result.complete(status);
      } else {
        pause();
      }
    }

    private void pause() {
      try {
        CompletableFuture<@Nullable Void> over = calls.pause(nextPause());
        go(over);
        var unused =
            over.whenComplete(
                (passed, thrown) -> {
                  if (thrown == null) {
                    look();
                  } else {
                    fail(thrown);
                  }
                });
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    }

    private void fail(Throwable thrown) {
      Throwable cause = DixaException.unwrap(thrown);
      result.completeExceptionally(
          cause instanceof DixaException failure ? unreadable(failure) : cause);
    }

    private void go(Future<?> next) {
      step = next;
      if (result.isDone()) {
        next.cancel(true);
      }
    }
  }
}
