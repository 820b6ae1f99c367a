package io.github.dixajava.paging;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks one after the other on whichever thread comes first, without locks or own threads.
 * What calls foreign code is put off until the queue is free again for others. A task that throws
 * does not keep others from running.
 */
final class SerialQueue {

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> putOff = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Consumer<Throwable> failed;

  /** The consumer hears of what a task throws, as part of the task. */
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
    for (Runnable later = putOff.poll(); later != null; later = putOff.poll()) {
      later.run();
    }
  }

  /** To be called by a task. */
  void putOff(Runnable action) {
    putOff.add(action);
  }
}
