package io.github.dixajava.http;

import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.CallListener.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Carries out calls: rate limit, attempts, pauses, deadline. One for all clients of a token.
 *
 * <p>A synchronous call is carried out on the caller's thread, unless code of others takes part,
 * which could hold up that thread beyond the deadline. Then it is carried out like an asynchronous
 * one, and the caller waits for its future.
 */
public final class Engine implements AutoCloseable {
  private static final CompletableFuture<@Nullable Void> NOW =
      CompletableFuture.completedFuture(null);

  private final Time time;
  private final Executor executor;
  private final @Nullable RateGate gate;
  private final Credentials credentials;
  private final List<CallListener> listeners;
  private final LongUnaryOperator random;
  private final boolean alone;
  private final Set<CallRun<?>> running = ConcurrentHashMap.newKeySet();
  private final Set<Runnable> pauses = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * An engine.
   *
   * @param executor completes failed futures and tells of waits: what others do then may block
   * @param gate keeps the rate limit; none if there is no limit
   * @param random a number from 0 to below its argument
   * @param alone whether no code of others takes part in calls
   */
  public Engine(
      Time time,
      Executor executor,
      @Nullable RateGate gate,
      Credentials credentials,
      List<CallListener> listeners,
      LongUnaryOperator random,
      boolean alone) {
    this.time = time;
    this.executor = executor;
    this.gate = gate;
    this.credentials = credentials;
    this.listeners = List.copyOf(listeners);
    this.random = random;
    this.alone = alone;
  }

  /**
   * Starts a call. Cancelling the future ends whatever the call is doing.
   *
   * @param observer is told the head of the answer before the value is handed over
   * @throws IllegalArgumentException if an argument cannot be written
   * @throws IllegalStateException if the client is closed
   * @throws UnsupportedOperationException if the options are read-only and the call is not
   */
  <R extends @Nullable Object> CompletableFuture<R> start(
      Call<R> call,
      OperationInfo operation,
      CallOptions options,
      @Nullable Consumer<AnswerHead> observer) {
    return begin(call, operation, options, observer).start();
  }

  /**
   * Carries out a call.
   *
   * @param observer is told the head of the answer
   * @throws io.github.dixajava.error.DixaException if it fails
   * @throws IllegalArgumentException if an argument cannot be written
   * @throws IllegalStateException if the client is closed
   * @throws UnsupportedOperationException if the options are read-only and the call is not
   */
  <R extends @Nullable Object> R execute(
      Call<R> call,
      OperationInfo operation,
      CallOptions options,
      @Nullable Consumer<AnswerHead> observer) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CallInterruptedException(operation.details(0), false, new InterruptedException());
    }
    CallRun<R> run = begin(call, operation, options, observer);
    try {
      return alone ? run.here() : run.await();
    } finally {
      ended(run);
    }
  }

  private <R extends @Nullable Object> CallRun<R> begin(
      Call<R> call,
      OperationInfo operation,
      CallOptions options,
      @Nullable Consumer<AnswerHead> observer) {
    if (closed) {
      throw isClosed();
    }
    if (options.readOnly() && !operation.readsOnly()) {
      throw new UnsupportedOperationException(
          operation.name() + " would change something, but this client is read-only.");
    }
    CallRun<R> run = new CallRun<>(this, call, operation, options, observer);
    running.add(run);
    if (closed) {
      run.abandon();
    }
    return run;
  }

  void ended(CallRun<?> run) {
    running.remove(run);
  }

  private static IllegalStateException isClosed() {
    return new IllegalStateException("This client is closed; build another one.");
  }

  Time time() {
    return time;
  }

  Credentials credentials() {
    return credentials;
  }

  RetryRules rules(CallOptions options) {
    return new RetryRules(options.retries(), random);
  }

  CompletableFuture<@Nullable Void> pass(OperationInfo operation, long deadline) {
    return gate == null ? NOW : gate.enter(deadline, expected -> waitsForTurn(operation, expected));
  }

  /** Done after a pause, or when the client closes; cancelling it frees the scheduler. */
  CompletableFuture<@Nullable Void> after(Duration pause) {
    CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
    Runnable end = () -> over.completeExceptionally(isClosed());
    pauses.add(end);
    Futures.whenDone(over, (passed, failure) -> pauses.remove(end));
    try {
      Future<?> timer =
          time.scheduler()
              .schedule(() -> over.complete(null), pause.toNanos(), TimeUnit.NANOSECONDS);
      Futures.whenDone(over, (passed, failure) -> timer.cancel(false));
    } catch (RuntimeException | Error e) {
      over.completeExceptionally(closed ? isClosed() : e);
    }
    if (closed) {
      end.run();
    }
    return over;
  }

  /**
   * Fails a future on a thread that may be blocked. The thread of the waits may not: what a caller
   * does in reaction could wait for that very thread.
   */
  void fail(CompletableFuture<?> future, Throwable failure) {
    elsewhere(
        () -> future.completeExceptionally(failure), () -> future.completeExceptionally(failure));
  }

  private void elsewhere(Runnable task, Runnable ifRejected) {
    try {
      executor.execute(task);
    } catch (RuntimeException | Error rejected) {
      ifRejected.run();
    }
  }

  void refused(Duration closedFor) {
    if (gate != null) {
      gate.refused(closedFor);
    }
  }

  private void waitsForTurn(OperationInfo operation, Duration expected) {
    if (listeners.isEmpty() && !Log.CALLS.isDebugEnabled()) {
      return;
    }
    elsewhere(() -> waits(operation, WaitReason.RATE_LIMIT, expected), () -> {});
  }

  void waitsToRepeat(OperationInfo operation, Duration pause) {
    waits(operation, WaitReason.RETRY, pause);
  }

  private void waits(OperationInfo operation, WaitReason reason, Duration expected) {
    Log.CALLS.debug("{} waits {} ms: {}", operation.name(), expected.toMillis(), reason);
    tell(listener -> listener.onWait(operation.name(), reason, expected));
  }

  void attempted(OperationInfo operation, Attempt<?> attempt) {
    Duration duration = time.since(attempt.startedAt());
    int status = attempt.state().status();
    if (Log.CALLS.isDebugEnabled()) {
      Log.CALLS.debug(
          "{} {} -> {} in {} ms, attempt {} ({})",
          operation.method(),
          operation.path(),
          status == 0 ? "no answer" : status,
          duration.toMillis(),
          attempt.number(),
          operation.name());
    }
    tell(listener -> listener.onAttempt(operation.name(), attempt.number(), status, duration));
  }

  void answered(OperationInfo operation, @Nullable Object answer) {
    try {
      for (String what : Contradictions.in(answer)) {
        Log.CALLS.warn("The answer to {} contradicts the description: {}", operation.name(), what);
        tell(listener -> listener.onContradiction(operation.name(), what));
      }
    } catch (RuntimeException | Error e) {
      Log.CALLS.warn("An answer could not be compared with the description", e);
    }
  }

  private void tell(Consumer<CallListener> event) {
    for (CallListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException | Error e) {
        Log.CALLS.warn("A call listener failed", e);
      }
    }
  }

  /** Ends every call and every pause. */
  @Override
  public void close() {
    closed = true;
    running.forEach(CallRun::abandon);
    pauses.forEach(Runnable::run);
  }
}
