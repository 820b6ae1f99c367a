package io.github.dixajava.internal;

import dev.failsafe.spi.Scheduler;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.CallListener.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;

/**
 * Carries out calls: rate limit, attempts, pauses, deadline. One for all clients of a token; calls
 * are asynchronous inside, and a synchronous one waits for its future.
 */
public final class Engine implements AutoCloseable {
  static final Logger LOG = LoggerFactory.getLogger("io.github.dixajava.http");

  private final Time time;
  private final Executor executor;
  private final Scheduler scheduler;
  private final @Nullable RateGate gate;
  private final Credentials credentials;
  private final List<CallListener> listeners;
  private final RandomGenerator random;
  private final Set<CallRun<?>> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * An engine.
   *
   * @param executor completes failed futures, since what callers do then may block
   * @param gate keeps the rate limit; none if there is no limit
   */
  public Engine(
      Time time,
      Executor executor,
      @Nullable RateGate gate,
      Credentials credentials,
      List<CallListener> listeners,
      RandomGenerator random) {
    this.time = time;
    this.executor = executor;
    this.scheduler = Scheduler.of(time.scheduler());
    this.gate = gate;
    this.credentials = credentials;
    this.listeners = List.copyOf(listeners);
    this.random = random;
  }

  /**
   * Starts a call. Cancelling the future ends whatever the call is doing.
   *
   * @throws IllegalArgumentException if an argument cannot be written
   * @throws IllegalStateException if the client is closed
   */
  <R> CompletableFuture<R> start(Call<R> call, OperationInfo operation, CallOptions options) {
    requireOpen();
    CallRun<R> run = new CallRun<>(this, call, operation, options);
    running.add(run);
    CompletableFuture<R> result = run.start();
    Futures.whenDone(result, (answer, failure) -> running.remove(run));
    if (closed) {
      run.abandon();
    }
    return result;
  }

  Time time() {
    return time;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Credentials credentials() {
    return credentials;
  }

  RetryRules rules(CallOptions options) {
    return new RetryRules(options.retries(), random);
  }

  CompletableFuture<@Nullable Void> pass(OperationInfo operation, long deadline) {
    if (gate == null) {
      return CompletableFuture.completedFuture(null);
    }
    return gate.enter(deadline, expected -> waits(operation, WaitReason.RATE_LIMIT, expected));
  }

  /**
   * Fails a future on a thread that may be blocked. The thread of the waits may not: what a caller
   * does in reaction could wait for that very thread.
   */
  void fail(CompletableFuture<?> future, Throwable failure) {
    try {
      executor.execute(() -> future.completeExceptionally(failure));
    } catch (RejectedExecutionException closed) {
      future.completeExceptionally(failure);
    }
  }

  void refused(Duration closedFor) {
    if (gate != null) {
      gate.refused(closedFor);
    }
  }

  void waits(OperationInfo operation, WaitReason reason, Duration expected) {
    LOG.debug("{} waits {} ms: {}", operation.name(), expected.toMillis(), reason);
    tell(listener -> listener.onWait(operation.name(), reason, expected));
  }

  void attempted(OperationInfo operation, int attempt, int status, Duration duration) {
    LOG.debug(
        "{} {} -> {} in {} ms, attempt {} ({})",
        operation.method(),
        operation.path(),
        status == 0 ? "no answer" : status,
        duration.toMillis(),
        attempt,
        operation.name());
    tell(listener -> listener.onAttempt(operation.name(), attempt, status, duration));
  }

  private void tell(Consumer<CallListener> event) {
    for (CallListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        LOG.warn("A call listener failed", e);
      }
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("This client is closed; build another one.");
    }
  }

  /** Ends every call. */
  @Override
  public void close() {
    closed = true;
    running.forEach(CallRun::abandon);
  }
}
