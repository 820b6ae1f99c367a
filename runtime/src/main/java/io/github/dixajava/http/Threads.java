package io.github.dixajava.http;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a client: daemons that end by themselves when there is nothing to do, and that
 * inherit no thread-locals of whoever happens to start them.
 */
final class Threads {
  private static final int IDLE_SECONDS = 10;

  private Threads() {}

  /** Threads that execute asynchronous calls: virtual ones where the JVM has them. */
  static ExecutorService calls() {
    if (Runtime.version().feature() >= 21) {
      try {
        return virtual();
      } catch (ReflectiveOperationException | LinkageError e) {
        return platform("dixa-http-");
      }
    }
    return platform("dixa-http-");
  }

  /** {@code newThreadPerTaskExecutor(ofVirtual().inheritInheritableThreadLocals(false)...)}. */
  private static ExecutorService virtual() throws ReflectiveOperationException {
    Class<?> type = Class.forName("java.lang.Thread$Builder$OfVirtual");
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    builder = type.getMethod("name", String.class, long.class).invoke(builder, "dixa-http-", 1L);
    Method inherit = type.getMethod("inheritInheritableThreadLocals", boolean.class);
    builder = inherit.invoke(builder, false);
    Object factory = type.getMethod("factory").invoke(builder);
    return (ExecutorService)
        Executors.class
            .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
            .invoke(null, factory);
  }

  /** As many platform threads as there are tasks. */
  static ExecutorService platform(String prefix) {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        named(prefix));
  }

  /** One thread for every wait. */
  static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("dixa-timer-"));
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    return timer;
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(null, task, prefix + count.incrementAndGet(), 0, false);
      thread.setDaemon(true);
      return thread;
    };
  }
}
