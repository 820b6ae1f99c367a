package io.github.dixajava.internal;

import io.github.dixajava.options.RateLimit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests go one by one, in the order in which they came, as tokens are there.
 *
 * <p>Only the first in the line asks for a token, so whoever leaves the line (cancelled, out of
 * time) has taken none. A bucket that is shared with other processes sees one question per token.
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
    private boolean told;

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
      if (!told) {
        told = true;
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

  /** The gate of a limit, or none. */
  public static @Nullable RateGate of(RateLimit limit, Time time, Executor executor) {
    return limit.isOff()
        ? null
        : new RateGate(
            TokenSource.of(limit, time, executor), limit.requestsPerSecond(), limit.isOwn(), time);
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
    long now = time.nanos();
    boolean start;
    lock.lock();
    try {
      line.removeIf(Turn::isDone);
      if (!line.isEmpty()) {
        long expected = Math.max(0, nextTokenAt - now) + line.size() * lineInterval;
        if (!turn.acceptsWait(now, expected)) {
          return turn;
        }
      }
      line.add(turn);
      start = !moving;
      moving = true;
    } finally {
      lock.unlock();
    }
    if (start) {
      move();
    }
    return turn;
  }

  /** Reports a 429: empties the bucket and goes on slower. */
  void refused(Duration closedFor) {
    lock.lock();
    try {
      pace.refused(time.nanos(), closedFor.toNanos());
    } finally {
      lock.unlock();
    }
    Futures.whenDone(
        source.drain(),
        (drained, failure) -> {
          if (failure != null) {
            Engine.LOG.warn("The bucket of the rate limit could not be emptied", failure);
          }
        });
  }

  private void move() {
    while (true) {
      Turn first = first();
      if (first == null) {
        return;
      }
      long pause = pause();
      if (pause > 0) {
        if (first.acceptsWait(time.nanos(), pause)) {
          moveAfter(first, pause);
          return;
        }
        continue;
      }
      CompletableFuture<Long> token = source.take();
      if (!token.isDone()) {
        Futures.whenDone(
            token,
            (nanos, failure) -> {
              if (settle(first, token)) {
                move();
              }
            });
        return;
      }
      if (!settle(first, token)) {
        return;
      }
    }
  }

  /** Whether to go on at once. */
  private boolean settle(Turn first, CompletableFuture<Long> token) {
    if (token.isCompletedExceptionally()) {
      Futures.whenDone(
          token, (nanos, failure) -> first.completeExceptionally(Objects.requireNonNull(failure)));
      return true;
    }
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
    if (!first.isDone() && !first.acceptsWait(time.nanos(), nanos)) {
      return true;
    }
    moveAfter(first, nanos);
    return false;
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

  private void moveAfter(Turn first, long nanos) {
    try {
      var unused = time.scheduler().schedule(this::move, nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      first.completeExceptionally(closed);
      move();
    }
  }
}
