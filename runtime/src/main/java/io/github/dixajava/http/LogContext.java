package io.github.dixajava.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Takes the caller's MDC to the thread that executes an asynchronous call. */
final class LogContext {
  private LogContext() {}

  static Runnable of(Runnable task) {
    Map<String, String> callers = MDC.getCopyOfContextMap();
    if (callers == null || callers.isEmpty()) {
      return task;
    }
    return () -> {
      Map<String, String> before = MDC.getCopyOfContextMap();
      MDC.setContextMap(callers);
      try {
        task.run();
      } finally {
        restore(before);
      }
    };
  }

  private static void restore(@Nullable Map<String, String> context) {
    if (context == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(context);
    }
  }
}
