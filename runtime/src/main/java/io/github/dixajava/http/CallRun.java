package io.github.dixajava.http;

import io.github.dixajava.error.DixaException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * One call from its start to its outcome, over all attempts: wait for a turn, send, judge, pause.
 *
 * <p>It goes round without a thread, on whatever thread the last step ended ({@link #start}), or on
 * the caller's ({@link #here}).
 */
final class CallRun<R extends @Nullable Object> {
  private static final long LEAST_NANOS = 1_000_000;

  private final Engine engine;
  private final OperationInfo operation;
  private final CallOptions options;
  private final @Nullable Consumer<AnswerHead> observer;
  private final Outcomes outcomes;
  private final long deadline;
  private final CompletableFuture<R> result = new CompletableFuture<>();

  private volatile Call<R> call;
  private volatile @Nullable Future<?> timer;
  private volatile @Nullable Future<?> waiting;
  private volatile @Nullable Attempt<R> current;
  private volatile @Nullable DixaException lastFailure;
  private volatile @Nullable DixaException ended;

  CallRun(
      Engine engine,
      Call<R> call,
      OperationInfo operation,
      CallOptions options,
      @Nullable Consumer<AnswerHead> observer) {
    this.observer = observer;
    this.engine = engine;
    this.call = call;
    this.operation = operation;
    this.options = options;
    this.outcomes = new Outcomes(engine, operation, options, call.request());
    this.deadline = engine.time().nanos() + options.deadline();
  }

  /** Starts. Cancelling the future ends whatever the call is doing. */
  CompletableFuture<R> start() {
    Futures.whenDone(
        result,
        (answer, failure) -> {
          stop();
          engine.ended(this);
        });
    try {
      timer =
          engine
              .time()
              .scheduler()
              .schedule(this::missDeadline, options.deadline(), TimeUnit.NANOSECONDS);
      enter();
      if (result.isDone()) {
        stop();
      }
    } catch (RuntimeException | Error e) {
      engine.fail(result, outcomes.refused(current, lastFailure, e));
    }
    return result;
  }

  private void enter() {
    CompletableFuture<@Nullable Void> turn = engine.pass(operation, deadline);
    waitFor(turn);
    Futures.whenDone(
        turn,
        (passed, failure) -> {
          if (failure == null) {
            send();
          } else if (!result.isDone()) {
            engine.fail(
                result, outcomes.refused(current, lastFailure, DixaException.unwrap(failure)));
          }
        });
  }

  private void send() {
    if (result.isDone()) {
      return;
    }
    Attempt<R> attempt = next();
    try {
      attempt.start(this);
    } catch (RuntimeException | Error e) {
      finish(attempt, null, e);
    }
  }

  /** Goes on after an attempt. */
  @SuppressWarnings("NullAway") // Without failure the answer is what R allows.
  void finish(Attempt<R> attempt, @Nullable R answer, @Nullable Throwable failure) {
    engine.attempted(operation, attempt);
    if (failure == null) {
      observe(attempt, answer);
      result.complete(answer);
      return;
    }
    try {
      Outcomes.Failed failed = judge(attempt, failure);
      Duration pause = failed.pause();
      if (pause == null || result.isDone()) {
        engine.fail(result, failed.failure());
        return;
      }
      engine.waitsToRepeat(operation, pause);
      waitFor(
          engine.time().scheduler().schedule(this::again, pause.toNanos(), TimeUnit.NANOSECONDS));
    } catch (RuntimeException | Error e) {
      engine.fail(result, outcomes.refused(attempt, lastFailure, e));
    }
  }

  private void again() {
    try {
      enter();
    } catch (RuntimeException | Error e) {
      engine.fail(result, outcomes.refused(current, lastFailure, e));
    }
  }

  /**
   * Carries out the call on this thread.
   *
   * @throws DixaException if it fails
   */
  R here() {
    while (true) {
      await(engine.pass(operation, deadline));
      Attempt<R> attempt = next();
      Outcomes.Failed failed;
      try {
        R answer = attempt.execute();
        engine.attempted(operation, attempt);
        observe(attempt, answer);
        return answer;
      } catch (Throwable e) {
        engine.attempted(operation, attempt);
        throwIfEnded();
        if (Thread.currentThread().isInterrupted()) {
          throw outcomes.interrupted(attempt, e);
        }
        failed = judge(attempt, e);
      }
      Duration pause = failed.pause();
      if (pause == null) {
        throw failed.failure();
      }
      engine.waitsToRepeat(operation, pause);
      await(engine.after(pause));
    }
  }

  private void await(CompletableFuture<?> future) {
    waitFor(future);
    try {
      var unused = future.get(Math.max(1, deadline - engine.time().nanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      future.cancel(false);
      Thread.currentThread().interrupt();
      throw outcomes.interrupted(current, e);
    } catch (TimeoutException e) {
      future.cancel(false);
      throw missed();
    } catch (ExecutionException e) {
      throwIfEnded();
      throw outcomes.refused(current, lastFailure, DixaException.unwrap(e));
    } catch (RuntimeException cancelled) {
      throwIfEnded();
      throw outcomes.refused(current, lastFailure, cancelled);
    }
  }

  /** Starts the call and waits for it. */
  R await() {
    CompletableFuture<R> started = start();
    try {
      return started.get();
    } catch (InterruptedException e) {
      DixaException interrupted = outcomes.interrupted(current, e);
      started.cancel(true);
      Thread.currentThread().interrupt();
      throw interrupted;
    } catch (ExecutionException e) {
      throw here(DixaException.unwrap(e));
    }
  }

  /** The failure with the stack of the caller, who knows nothing of the client's threads. */
  private static RuntimeException here(Throwable failure) {
    failure.fillInStackTrace();
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }

  private void observe(Attempt<R> attempt, @Nullable R answer) {
    if (options.strict()) {
      engine.answered(operation, answer);
    }
    if (observer != null) {
      observer.accept(outcomes.head(attempt.state()));
    }
  }

  private Attempt<R> next() {
    Attempt<R> last = current;
    long now = engine.time().nanos();
    int number = last == null ? 1 : last.number() + 1;
    Attempt<R> attempt = new Attempt<>(call, number, now, operation.contentless());
    boolean freshOnly = last != null && last.state().onReusedConnection();
    attempt.state().prepare(options, outcomes.repeatable(), freshOnly);
    long left = Math.min(deadline - now, options.attemptTimeout());
    attempt.bound(Math.max(LEAST_NANOS, left));
    current = attempt;
    if (result.isDone()) {
      attempt.cancel();
    }
    return attempt;
  }

  private Outcomes.Failed judge(Attempt<R> attempt, Throwable failure) {
    Outcomes.Failed failed = outcomes.of(attempt, failure, deadline - engine.time().nanos());
    lastFailure = failed.failure();
    if (failed.pause() != null) {
      call = call.clone();
      // Made now, for instrumentation that looks around for the context in which a request is made.
      var unused = call.request();
    }
    return failed;
  }

  private void missDeadline() {
    engine.fail(result, missed());
  }

  private DixaException missed() {
    return outcomes.missed(Duration.ofNanos(options.deadline()), current, lastFailure);
  }

  /** The client is closed. */
  void abandon() {
    DixaException end = outcomes.closed(current, lastFailure);
    ended = end;
    result.completeExceptionally(end);
    stop();
  }

  private void throwIfEnded() {
    DixaException end = ended;
    if (end != null) {
      throw here(end);
    }
  }

  private void waitFor(Future<?> future) {
    waiting = future;
    if (result.isDone()) {
      future.cancel(false);
    }
  }

  private void stop() {
    Future<?> untilDeadline = timer;
    if (untilDeadline != null) {
      untilDeadline.cancel(false);
    }
    Future<?> turn = waiting;
    if (turn != null) {
      turn.cancel(false);
    }
    Attempt<R> attempt = current;
    if (attempt != null) {
      attempt.cancel();
    }
  }
}
