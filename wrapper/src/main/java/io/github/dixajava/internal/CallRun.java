package io.github.dixajava.internal;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.RateLimitWaitException;
import io.github.dixajava.options.CallListener.WaitReason;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * One call from its start to its outcome, over all attempts.
 *
 * <p>Failsafe repeats them: it takes each pause from the failure before it, waits on a scheduler
 * that is given to it, and ends that wait when the call is cancelled.
 */
final class CallRun<R> {
  private final Engine engine;
  private final Call<R> call;
  private final OperationInfo operation;
  private final CallOptions options;
  private final Outcomes outcomes;
  private final long deadline;
  private final CompletableFuture<R> result = new CompletableFuture<>();

  private volatile int attempts;
  private volatile @Nullable Future<?> waiting;
  private volatile @Nullable Attempt<R> current;
  private volatile @Nullable DixaException lastFailure;

  CallRun(Engine engine, Call<R> call, OperationInfo operation, CallOptions options) {
    this.engine = engine;
    this.call = call;
    this.operation = operation;
    this.options = options;
    this.outcomes = new Outcomes(engine, operation, options, call.request());
    this.deadline = engine.time().nanos() + options.deadline().toNanos();
  }

  CompletableFuture<R> start() {
    Future<?> timer =
        engine
            .time()
            .scheduler()
            .schedule(this::missDeadline, options.deadline().toNanos(), TimeUnit.NANOSECONDS);
    RetryPolicy<R> policy =
        RetryPolicy.<R>builder()
            .handleIf(failure -> failure instanceof FailedAttempt f && f.pause != null)
            .withMaxAttempts(-1)
            .withDelayFn(context -> ((FailedAttempt) context.getLastException()).pause)
            .build();
    CompletableFuture<R> work =
        Failsafe.with(policy).with(engine.scheduler()).getStageAsync(this::attempt);
    Futures.whenDone(work, this::finish);
    Futures.whenDone(
        result,
        (answer, failure) -> {
          timer.cancel(false);
          work.cancel(false);
          stop();
        });
    return result;
  }

  private CompletableFuture<R> attempt() {
    CompletableFuture<@Nullable Void> turn = engine.pass(operation, deadline);
    waiting = turn;
    if (result.isDone()) {
      turn.cancel(false);
    }
    CompletableFuture<@Nullable Throwable> refusal = turn.handle((passed, failure) -> failure);
    return refusal.thenCompose(failure -> failure == null ? send() : refuse(failure));
  }

  private CompletableFuture<R> send() {
    int number = attempts + 1;
    attempts = number;
    Call<R> next = number == 1 ? call : call.clone();
    long left = deadline - engine.time().nanos();
    long timeout = Math.max(1_000_000, Math.min(left, options.attemptTimeout().toNanos()));
    Attempt<R> attempt = new Attempt<>(next, number, timeout, operation.contentless());
    current = attempt;
    if (result.isDone()) {
      attempt.cancel();
    }
    long start = engine.time().nanos();
    return attempt
        .start()
        .handle(
            (answer, failure) -> {
              Duration duration = engine.time().since(start);
              engine.attempted(operation, number, attempt.state().status(), duration);
              return failure == null ? answer : judge(attempt, failure);
            });
  }

  /** Turns a failure of the attempt into what the retry policy understands. */
  private R judge(Attempt<R> attempt, Throwable failure) {
    FailedAttempt failed = outcomes.of(attempt, failure, deadline - engine.time().nanos());
    lastFailure = failed.failure;
    if (failed.pause != null && !result.isDone()) {
      engine.waits(operation, WaitReason.RETRY, failed.pause);
    }
    throw failed;
  }

  private CompletableFuture<R> refuse(Throwable failure) {
    Throwable cause = unwrap(failure);
    if (cause instanceof RateGate.TooLate late) {
      DixaException earlier = lastFailure;
      return CompletableFuture.failedFuture(
          earlier != null
              ? earlier
              : new RateLimitWaitException(
                  operation.details(attempts), Duration.ofNanos(late.nanos)));
    }
    if (result.isDone()) {
      return CompletableFuture.failedFuture(cause);
    }
    return CompletableFuture.failedFuture(
        new ConnectionException(
            "The bucket of the rate limit failed",
            operation.details(attempts),
            outcomes.mayHaveArrived(),
            cause));
  }

  private void finish(@Nullable R answer, @Nullable Throwable failure) {
    if (failure == null) {
      result.complete(answer);
      return;
    }
    Throwable cause = unwrap(failure);
    engine.fail(result, cause instanceof FailedAttempt failed ? failed.failure : cause);
  }

  private void missDeadline() {
    engine.fail(
        result,
        new CallTimeoutException(
            "The deadline of " + options.deadline().toMillis() + " ms passed",
            operation.details(attempts),
            outcomes.mayHaveArrived() || isSent(),
            lastFailure));
  }

  /** The client is closed. */
  void abandon() {
    result.completeExceptionally(
        new ConnectionException(
            "The client was closed",
            operation.details(attempts),
            outcomes.mayHaveArrived() || isSent(),
            lastFailure));
  }

  private boolean isSent() {
    Attempt<R> attempt = current;
    return attempt != null && attempt.state().sent();
  }

  private void stop() {
    Future<?> turn = waiting;
    if (turn != null) {
      turn.cancel(false);
    }
    Attempt<R> attempt = current;
    if (attempt != null) {
      attempt.cancel();
    }
  }

  private static Throwable unwrap(Throwable failure) {
    return failure instanceof CompletionException
        ? Objects.requireNonNullElse(failure.getCause(), failure)
        : failure;
  }
}
