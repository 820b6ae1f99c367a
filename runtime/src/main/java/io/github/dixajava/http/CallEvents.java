package io.github.dixajava.http;

import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.CallListener.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listeners of attempts and waits, on the thread of the call. */
final class CallEvents {
  static final Logger LOG = LoggerFactory.getLogger("io.github.dixajava.http");

  private final List<CallListener> listeners;

  CallEvents(List<CallListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  void waits(OperationInfo operation, WaitReason reason, Duration expected) {
    LOG.debug("{} waits {} ms: {}", operation.name(), expected.toMillis(), reason);
    tell(listener -> listener.onWait(operation.name(), reason, expected));
  }

  void attempted(OperationInfo operation, Attempt attempt) {
    if (listeners.isEmpty() && !LOG.isDebugEnabled()) {
      return;
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - attempt.startedAt);
    int status = attempt.status;
    LOG.debug(
        "{} {} -> {} in {} ms, attempt {} ({})",
        operation.method(),
        operation.path(),
        status == 0 ? "no answer" : status,
        duration.toMillis(),
        attempt.number,
        operation.name());
    tell(listener -> listener.onAttempt(operation.name(), attempt.number, status, duration));
  }

  private void tell(Consumer<CallListener> event) {
    for (CallListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException | Error e) {
        LOG.warn("A call listener failed", e);
      }
    }
  }
}
