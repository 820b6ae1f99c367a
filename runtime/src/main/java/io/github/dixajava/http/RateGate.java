package io.github.dixajava.http;

import io.github.dixajava.options.RateLimit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests go one by one, in the order in which they came, as tokens are there.
 *
 * <p>Tokens are Bucket4j's business. What its own waiting consumers cannot do is the line before
 * it: they take the token first and wait afterwards, so whoever gives up (cancelled, out of time)
 * has paid, a refusal by the server no longer reaches those who wait, and nobody learns how long it
 * will take. Here only the first in the line asks for a token; a bucket that is shared with other
 * processes sees one question per token.
 *
 * <p>Whatever bucket, scheduler or listener throw fails the turn that it was about, and the line
 * moves on.
 */
public final class RateGate {

  /** Its turn would come too late. */
  static final class TooLate extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final long nanos;

    TooLate(long nanos) {
      super("wait of " + nanos + " ns", null, false, false);
      this.nanos = nanos;
    }
  }

  private static final class Turn extends CompletableFuture<@Nullable Void> {
    final long deadline;
    final Consumer<Duration> onWait;
    private final AtomicBoolean told = new AtomicBoolean();

    Turn(long deadline, Consumer<Duration> onWait) {
      this.deadline = deadline;
      this.onWait = onWait;
    }

    /** Announces the wait, or ends the turn when it would be too long. */
    boolean acceptsWait(long now, long nanos) {
      if (now + nanos - deadline > 0) {
        completeExceptionally(new TooLate(nanos));
        return false;
      }
      if (!told.getAndSet(true)) {
        onWait.accept(Duration.ofNanos(nanos));
      }
      return true;
    }
  }

  private final TokenSource source;
  private final Time time;
  private final long lineInterval;
  private final Pace pace;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Turn> line = new ArrayDeque<>();
  private boolean moving;
  private long nextTokenAt;

  /**
   * The gate of a limit, or none.
   *
   * @param own the client's own buckets, if the limit is its own
   */
  public static @Nullable RateGate of(
      RateLimit limit, @Nullable OwnBuckets own, Time time, Executor executor) {
    return limit.isOff()
        ? null
        : new RateGate(
            TokenSource.of(limit, own, executor), limit.requestsPerSecond(), limit.isOwn(), time);
  }

  /**
   * A gate before a source of tokens.
   *
   * @param perSecond the rate the source is believed to have
   * @param certain whether it surely has this rate, so that a wait can be foretold from the length
   *     of the line
   */
  RateGate(TokenSource source, int perSecond, boolean certain, Time time) {
    this.source = source;
    this.time = time;
    this.pace = new Pace(1_000_000_000L / perSecond);
    this.lineInterval = certain ? 1_000_000_000L / perSecond : 0;
    this.nextTokenAt = time.nanos();
  }

  /**
   * Waits in line for a token. Cancelling the future leaves the line.
   *
   * @param deadline when the turn must have come, on the ticker
   * @param onWait told once, if there is a wait, how long it will presumably be
   */
  CompletableFuture<@Nullable Void> enter(long deadline, Consumer<Duration> onWait) {
    Turn turn = new Turn(deadline, onWait);
    try {
      if (joins(turn)) {
        move();
      }
    } catch (RuntimeException | Error e) {
      turn.completeExceptionally(e);
    }
    return turn;
  }

  /** Joins the line, unless that would be in vain; whether the line has to be set moving. */
  private boolean joins(Turn turn) {
    long now = time.nanos();
    long expected = 0;
    boolean start = false;
    boolean late;
    lock.lock();
    try {
      line.removeIf(Turn::isDone);
      if (!line.isEmpty()) {
        expected = Math.max(0, nextTokenAt - now) + line.size() * lineInterval;
      }
      late = now + expected - turn.deadline > 0;
      if (!late) {
        line.add(turn);
        start = !moving;
        moving = true;
      }
    } finally {
      lock.unlock();
    }
    if (expected > 0 || late) {
      try {
        turn.acceptsWait(now, expected);
      } catch (RuntimeException | Error e) {
        turn.completeExceptionally(e);
      }
    }
    return start;
  }

  /** Reports a 429: empties the bucket and goes on slower. */
  void refused(Duration closedFor) {
    lock.lock();
    try {
      pace.refused(time.nanos(), closedFor.toNanos());
    } finally {
      lock.unlock();
    }
    try {
      Futures.whenDone(source.drain(), (drained, failure) -> warn(failure));
    } catch (RuntimeException | Error e) {
      warn(e);
    }
  }

  private static void warn(@Nullable Throwable failure) {
    if (failure != null) {
      Log.CALLS.warn("The bucket of the rate limit could not be emptied", failure);
    }
  }

  private void move() {
    Turn first = first();
    while (first != null && advances(first)) {
      first = first();
    }
  }

  /** Whether to go on at once; if not, someone will come back for it. */
  private boolean advances(Turn first) {
    try {
      long pause = pause();
      if (pause > 0) {
        return !comesBackAfter(first, pause);
      }
      CompletableFuture<Long> token = source.take();
      if (token.isDone()) {
        return settles(first, token);
      }
      Futures.whenDone(
          token,
          (nanos, failure) -> {
            if (settles(first, token)) {
              move();
            }
          });
      return false;
    } catch (RuntimeException | Error e) {
      first.completeExceptionally(e);
      return true;
    }
  }

  private boolean settles(Turn first, CompletableFuture<Long> token) {
    try {
      long nanos = token.join();
      if (nanos == 0) {
        pass();
        return true;
      }
      lock.lock();
      try {
        nextTokenAt = time.nanos() + nanos;
      } finally {
        lock.unlock();
      }
      return !comesBackAfter(first, nanos);
    } catch (RuntimeException | Error e) {
      first.completeExceptionally(e);
      return true;
    }
  }

  /** Comes back when there may be a token, unless that is too late for the first in the line. */
  private boolean comesBackAfter(Turn first, long nanos) {
    if (!first.isDone() && !first.acceptsWait(time.nanos(), nanos)) {
      return false;
    }
    var unused = time.scheduler().schedule(this::move, nanos, TimeUnit.NANOSECONDS);
    return true;
  }

  /** Gives the token to the first who still wants it. */
  private void pass() {
    Turn turn;
    do {
      lock.lock();
      try {
        turn = line.poll();
        if (turn != null) {
          pace.passed(time.nanos());
          nextTokenAt = time.nanos();
        }
      } finally {
        lock.unlock();
      }
    } while (turn != null && !turn.complete(null));
  }

  private @Nullable Turn first() {
    lock.lock();
    try {
      while (!line.isEmpty() && line.element().isDone()) {
        line.remove();
      }
      moving = !line.isEmpty();
      return line.peek();
    } finally {
      lock.unlock();
    }
  }

  private long pause() {
    lock.lock();
    try {
      return pace.pause(time.nanos());
    } finally {
      lock.unlock();
    }
  }
}
