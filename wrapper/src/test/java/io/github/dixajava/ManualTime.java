package io.github.dixajava;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A scheduler and a clock that move only when told. Tasks without delay run at once, on a thread of
 * their own.
 */
public final class ManualTime extends ScheduledThreadPoolExecutor {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>();
  private long now;
  private long count;

  public ManualTime() {
    super(1);
  }

  private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
    private final long at;
    private final long number;

    Task(Callable<V> callable, long at, long number) {
      super(callable);
      this.at = at;
      this.number = number;
    }

    @Override
    protected void done() {
      lock.lock();
      try {
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - nanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      Task<?> task = (Task<?>) other;
      return at == task.at ? Long.compare(number, task.number) : Long.compare(at, task.at);
    }
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return schedule(Executors.callable(command), delay, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> command, long delay, TimeUnit unit) {
    if (delay <= 0) {
      return super.schedule(command, 0, unit);
    }
    lock.lock();
    try {
      Task<V> task = new Task<>(command, now + unit.toNanos(delay), count++);
      tasks.add(task);
      changed.signalAll();
      return task;
    } finally {
      lock.unlock();
    }
  }

  /** Nanoseconds since the start. */
  public long nanos() {
    lock.lock();
    try {
      return now;
    } finally {
      lock.unlock();
    }
  }

  /** A clock that shows this time. */
  public Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return START.plusNanos(nanos());
      }
    };
  }

  /** Waits until someone waits for exactly this long from now on. */
  public void awaitTask(Duration delay) throws InterruptedException {
    lock.lock();
    try {
      while (tasks.stream().noneMatch(t -> !t.isDone() && t.at - now == delay.toNanos())) {
        if (!changed.await(10, TimeUnit.SECONDS)) {
          throw new AssertionError("nobody waits " + delay + ", but " + tasks.size() + " others");
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until nobody waits any more. */
  public void awaitNoTask() throws InterruptedException {
    lock.lock();
    try {
      while (waiting() > 0) {
        if (!changed.await(10, TimeUnit.SECONDS)) {
          throw new AssertionError(waiting() + " still wait");
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Moves on and runs what is due, in order. */
  public void advance(Duration duration) {
    long until = nanos() + duration.toNanos();
    while (true) {
      Task<?> task;
      lock.lock();
      try {
        task = tasks.peek();
        if (task == null || task.at > until) {
          now = until;
          return;
        }
        tasks.remove();
        now = Math.max(now, task.at);
      } finally {
        lock.unlock();
      }
      task.run();
    }
  }

  /** How many tasks wait, cancelled ones left out. */
  public long waiting() {
    lock.lock();
    try {
      return tasks.stream().filter(task -> !task.isDone()).count();
    } finally {
      lock.unlock();
    }
  }
}
