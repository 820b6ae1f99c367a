package io.github.dixajava.internal;

import io.github.dixajava.error.DixaException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The outcome of an attempt that failed: what to throw, and the pause if it is to be repeated. */
final class FailedAttempt extends RuntimeException {
  private static final long serialVersionUID = 1L;
  final DixaException failure;
  final transient @Nullable Duration pause;

  FailedAttempt(DixaException failure, @Nullable Duration pause) {
    super(null, failure, false, false);
    this.failure = failure;
    this.pause = pause;
  }
}
