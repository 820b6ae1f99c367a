package io.github.dixajava.activitylog;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks one after the other on whichever thread comes first, without locks or threads of its
 * own. What calls an application's code is deferred until the queue is free for other threads.
 */
final class SerialQueue {

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> deferred = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Consumer<Throwable> failed;

  /** The consumer is told, as part of the task, what a task throws. */
  SerialQueue(Consumer<Throwable> failed) {
    this.failed = failed;
  }

  void execute(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() > 0) {
      return;
    }
    do {
      try {
        tasks.remove().run();
      } catch (Throwable e) {
        failed.accept(e);
      }
    } while (waiting.decrementAndGet() > 0);
    for (Runnable later = deferred.poll(); later != null; later = deferred.poll()) {
      later.run();
    }
  }

  /** To be called by a task. */
  void defer(Runnable action) {
    deferred.add(action);
  }
}
