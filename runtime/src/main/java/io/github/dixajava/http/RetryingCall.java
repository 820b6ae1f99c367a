package io.github.dixajava.http;

import static java.util.Objects.requireNonNull;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.http.FailureMapper.Failure;
import io.github.dixajava.options.CallListener.WaitReason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One call from its start to its outcome: it waits for a permit, sends, has a failure judged by
 * {@link FailureMapper}, waits for the backoff and sends again, until there is a result, a failure
 * that stays, or no time left.
 *
 * <p>All of this happens on one thread: the caller's ({@link #execute}) or one of the executor's
 * ({@link #start}). Other threads do no more than {@linkplain #end end} it.
 */
final class RetryingCall<T extends @Nullable Object> {

  /** Reads a successful response. */
  interface Reader<T extends @Nullable Object> {
    T read(Response response, RetryingCall<T> call) throws IOException;
  }

  /** Why another thread ends a call. */
  enum End {
    CLOSED,
    CANCELLED,
    DEADLINE
  }

  private static final long MIN_TIMEOUT_NANOS = 1_000_000;
  private static final int MAX_DOUBLINGS = 30;
  private static final ThreadLocal<@Nullable RetryingCall<?>> CURRENT = new ThreadLocal<>();

  final OperationInfo operation;
  final CallOptions options;
  private final Core core;
  private final Reader<T> reader;
  private final boolean streaming;
  private final FailureMapper failures;
  private final long deadline;
  private final CompletableFuture<T> result = new CompletableFuture<>();

  private volatile Call http;
  private volatile @Nullable Future<?> waiting;
  private volatile @Nullable Attempt attempt;
  private volatile @Nullable DixaException lastFailure;
  private volatile @Nullable End ended;

  /**
   * @param streaming whether the body is read after the call, so that no timeout bounds all of it
   */
  RetryingCall(
      Core core,
      OperationInfo operation,
      CallOptions options,
      Request request,
      Reader<T> reader,
      boolean streaming) {
    this.core = core;
    this.operation = operation;
    this.options = options;
    this.reader = reader;
    this.streaming = streaming;
    this.failures = new FailureMapper(core, operation, options, request);
    this.deadline = System.nanoTime() + options.deadline();
    // Made on the caller's thread, where instrumentation looks for its context, and cloned later.
    Request completed = core.complete(request, options).tag(RetryingCall.class, this).build();
    this.http = core.calls.newCall(completed);
  }

  /**
   * Executes the call on this thread.
   *
   * @throws DixaException if it fails
   */
  T execute() {
    boolean open = false;
    try {
      T value = repeat(permit());
      open = streaming;
      return value;
    } finally {
      if (!open) {
        core.ended(this);
      }
    }
  }

  /**
   * Starts the call; it takes a thread of the executor when it has its permit. Cancelling the
   * future ends it.
   */
  CompletableFuture<T> start() {
    try {
      // A thread of its own tells of a missed deadline: the executor's may all be busy, and what
      // hears of it may block.
      Future<?> timer = core.schedule(() -> core.helpers.execute(() -> end(End.DEADLINE)), left());
      Futures.whenDone(result, (value, thrown) -> settled(timer, thrown));
      CompletableFuture<Boolean> permit = permit();
      waitsFor(permit);
      Runnable loop = LogContext.of(() -> complete(permit));
      Futures.whenDone(permit, (granted, thrown) -> submit(loop));
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(broken(e));
      core.ended(this);
    }
    return result;
  }

  private void submit(Runnable loop) {
    try {
      if (!result.isDone()) {
        core.executor.execute(loop);
      }
    } catch (RuntimeException | Error rejected) {
      result.completeExceptionally(broken(rejected));
    }
  }

  private void complete(CompletableFuture<Boolean> permit) {
    try {
      T value = repeat(permit);
      if (!result.complete(value) && value instanceof StreamedResponse unwanted) {
        unwanted.close();
      }
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  private void settled(Future<?> timer, @Nullable Throwable thrown) {
    timer.cancel(false);
    if (thrown != null) {
      end(End.CANCELLED);
    } else if (!streaming) {
      core.ended(this);
    }
  }

  private T repeat(CompletableFuture<Boolean> firstPermit) {
    CompletableFuture<Boolean> permit = firstPermit;
    for (int number = 1; ; number++) {
      if (!await(permit)) {
        throw noPermitInTime();
      }
      Attempt current = begin(number);
      Failure failure;
      try {
        T value = send(current);
        core.events.attempted(operation, current);
        return value;
      } catch (Throwable e) {
        core.events.attempted(operation, current);
        failure = judge(current, e);
      }
      Duration backoff = failure.mayRepeat() ? backoff(number, failure.retryAfter()) : null;
      if (backoff == null) {
        throw failure.exception();
      }
      lastFailure = failure.exception();
      core.events.waits(operation, WaitReason.RETRY, backoff);
      await(core.schedule(() -> {}, backoff.toNanos()));
      permit = permit();
    }
  }

  private CompletableFuture<Boolean> permit() {
    return core.limiter.acquire(
        left(),
        nanos -> core.events.waits(operation, WaitReason.RATE_LIMIT, Duration.ofNanos(nanos)));
  }

  private Attempt begin(int number) {
    Attempt next = new Attempt(number, Math.min(left(), options.attemptTimeout()));
    if (number > 1) {
      http = http.clone();
    }
    if (!streaming) {
      http.timeout().timeout(Math.max(MIN_TIMEOUT_NANOS, next.left()), TimeUnit.NANOSECONDS);
    }
    attempt = next;
    if (ended != null) {
      http.cancel();
    }
    return next;
  }

  private T send(Attempt current) throws IOException {
    RetryingCall<?> outer = CURRENT.get();
    CURRENT.set(this);
    try {
      Response response = http.execute();
      current.responded(response);
      if (!response.isSuccessful()) {
        current.errorBody = Excerpt.beginning(response);
        throw new IOException("status " + response.code());
      }
      return reader.read(response, this);
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  private Failure judge(Attempt current, Throwable thrown) {
    throwIfEnded();
    if (thrown instanceof InterruptedException) {
      // OkHttp's FastFallbackExchangeFinder lets it out undeclared, and the flag is lost.
      Thread.currentThread().interrupt();
    }
    if (Thread.currentThread().isInterrupted()) {
      throw failures.interrupted(current, thrown);
    }
    Failure failure = failures.of(current, thrown);
    if (current.status == FailureMapper.TOO_MANY_REQUESTS) {
      core.limiter.refused(failure.retryAfter(), options.retryPolicy().maxBackoff());
    }
    if (current.multiplexed && current.status == 0) {
      // The HTTP/2 connection may be dead without a sign: unless others use it, nobody does again.
      core.pool.evictAll();
    }
    return failure;
  }

  /**
   * How long to wait before the next attempt, or null if there is none: exponential backoff with
   * full jitter, or what the server asks for where that is more.
   */
  private @Nullable Duration backoff(int number, @Nullable Duration retryAfter) {
    Duration longest = options.retryPolicy().maxBackoff();
    boolean tooLong = retryAfter != null && retryAfter.compareTo(longest) > 0;
    if (number > options.retryPolicy().maxRetries() || tooLong) {
      return null;
    }
    long max = longest.toNanos();
    long first = options.retryPolicy().initialBackoff().toNanos();
    int doublings = Math.min(number - 1, MAX_DOUBLINGS);
    long bound = first > max >> doublings ? max : first << doublings;
    long asked = retryAfter == null ? 0 : retryAfter.toNanos();
    long delay = Math.max(asked, core.random.applyAsLong(bound + 1));
    return delay < left() ? Duration.ofNanos(delay) : null;
  }

  /**
   * What {@code Retry-After} asks for, or null if it is missing or unreadable: seconds, also with a
   * fraction, or an HTTP date, which counts from the {@code Date} of the same response.
   */
  static @Nullable Duration retryAfter(Headers headers, Clock clock) {
    String value = headers.get("Retry-After");
    if (value == null) {
      return null;
    }
    if (value.matches("\\d+(\\.\\d+)?")) {
      return Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1000));
    }
    Instant until = headers.getInstant("Retry-After");
    if (until == null) {
      return null;
    }
    Instant sent = headers.getInstant("Date");
    Duration wait = Duration.between(sent == null ? clock.instant() : sent, until);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private DixaException noPermitInTime() {
    DixaException earlier = lastFailure;
    return earlier == null ? failures.noPermit(core.limiter.expectedWait(left())) : earlier;
  }

  private <V> V await(Future<V> future) {
    waitsFor(future);
    try {
      return future.get(Math.max(1, left()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      future.cancel(false);
      Thread.currentThread().interrupt();
      throw failures.interrupted(attempt, e);
    } catch (TimeoutException e) {
      future.cancel(false);
      throw failures.missed(attempt, lastFailure);
    } catch (ExecutionException | CancellationException e) {
      throwIfEnded();
      throw broken(DixaException.unwrap(e));
    }
  }

  private long left() {
    return deadline - System.nanoTime();
  }

  private DixaException broken(Throwable thrown) {
    return failures.broken("The rate limit, the scheduler or the executor failed", attempt, thrown);
  }

  /** Ends whatever the call is doing. */
  void end(End reason) {
    if (ended == null) {
      ended = reason;
    }
    Future<?> open = waiting;
    if (open != null) {
      open.cancel(false);
    }
    http.cancel();
    if (!result.isDone()) {
      result.completeExceptionally(failure(reason));
    }
    core.ended(this);
  }

  private void throwIfEnded() {
    End reason = ended;
    if (reason != null) {
      throw failure(reason);
    }
  }

  private RuntimeException failure(End reason) {
    return switch (reason) {
      case CLOSED -> failures.closed(attempt, lastFailure);
      case DEADLINE -> failures.missed(attempt, lastFailure);
      case CANCELLED -> new CancellationException();
    };
  }

  /** The call that this thread executes. */
  static @Nullable RetryingCall<?> current() {
    return CURRENT.get();
  }

  /** Has the wait for a future end with the call. */
  void waitsFor(Future<?> future) {
    waiting = future;
    if (ended != null) {
      future.cancel(false);
    }
  }

  /** The attempt that is under way. */
  Attempt attempt() {
    return requireNonNull(attempt);
  }

  /** Whether the request must not be sent twice. */
  boolean writesOnce() {
    return !failures.isRepeatable();
  }

  /** Status and headers of the response. */
  ResponseHead head() {
    return failures.head(attempt());
  }

  /** What the failure of a stream means after the call has succeeded. */
  DixaException streamFailure(IOException thrown) {
    return ended == End.CLOSED
        ? failures.closed(attempt, null)
        : failures.ofStream(attempt(), thrown);
  }

  /** The stream has been read, or is not wanted any more. */
  void finish() {
    core.ended(this);
    http.cancel(); // else OkHttp reads on for a while, to keep the connection; nothing after the
    // end
  }
}
