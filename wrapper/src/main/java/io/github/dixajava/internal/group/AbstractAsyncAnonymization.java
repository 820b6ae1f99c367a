package io.github.dixajava;

import io.github.dixajava.api.AnonymizationApi;
import io.github.dixajava.api.AnonymizationAsyncApi;
import io.github.dixajava.error.AnonymizationPendingException;
import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.internal.ClientBound;
import io.github.dixajava.internal.ClientContext;
import io.github.dixajava.model.AnonymizationRequestStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at an anonymization request until it is processed, ever less often. */
final class AnonymizationWaiter {

  private static final CallDetails CALL =
      CallDetails.of("getAnonymizationStatus", "GET", "/beta/anonymization/request/{requestId}", 0);

  private final ClientContext client;
  private final UUID requestId;
  private final AnonymizationWait wait;
  private final Instant deadline;
  private Duration pause;

  private AnonymizationWaiter(Object facade, UUID requestId, AnonymizationWait wait) {
    this.client = ClientBound.of(facade);
    this.requestId = requestId;
    this.wait = wait;
    this.deadline = client.clock().instant().plus(wait.deadline());
    this.pause = wait.firstPause();
  }

  static AnonymizationRequestStatus await(Object facade, UUID requestId, AnonymizationWait wait) {
    return new AnonymizationWaiter(facade, requestId, wait).await();
  }

  static CompletableFuture<AnonymizationRequestStatus> awaitAsync(
      Object facade, UUID requestId, AnonymizationWait wait) {
    return new AnonymizationWaiter(facade, requestId, wait).new Watch().start();
  }

  private AnonymizationRequestStatus await() {
    AnonymizationApi api = client.sync(AnonymizationApi.class);
    while (true) {
      AnonymizationRequestStatus status;
      try {
        status = api.getAnonymizationStatus(requestId);
      } catch (DixaException e) {
        throw unreadable(e);
      }
      if (status.processedAt() != null) {
        return status;
      }
      try {
        client.sleeper().sleep(nextPause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CallInterruptedException(CALL, e);
      }
    }
  }

  /** How long until the next look; the last one is at the deadline itself. */
  private Duration nextPause() {
    Duration left = Duration.between(client.clock().instant(), deadline);
    if (left.isNegative() || left.isZero()) {
      throw new AnonymizationPendingException(
          "The anonymization %s was not processed within %s; it goes on"
              .formatted(requestId, wait.deadline()),
          requestId,
          CALL,
          null);
    }
    Duration next = pause.compareTo(left) > 0 ? left : pause;
    pause = wait.pauseAfter(pause);
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
                if (result.isCancelled() && open != null) {
                  open.cancel(true);
                }
              });
      look();
      return result;
    }

    private void look() {
      CompletableFuture<AnonymizationRequestStatus> call =
          client.async(AnonymizationAsyncApi.class).getAnonymizationStatus(requestId);
      go(call);
      var unused = call.whenComplete(this::seen);
    }

    private void seen(@Nullable AnonymizationRequestStatus status, @Nullable Throwable thrown) {
      if (thrown != null) {
        Throwable cause =
            thrown instanceof CompletionException && thrown.getCause() != null
                ? thrown.getCause()
                : thrown;
        result.completeExceptionally(
            cause instanceof DixaException failure ? unreadable(failure) : cause);
      } else if (status != null && status.processedAt() != null) {
        result.complete(status);
      } else {
        pause();
      }
    }

    private void pause() {
      try {
        long millis = Math.max(1, nextPause().toMillis());
        go(client.scheduler().schedule(this::look, millis, TimeUnit.MILLISECONDS));
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    }

    private void go(Future<?> next) {
      step = next;
      if (result.isCancelled()) {
        next.cancel(true);
      }
    }
  }
}
