package io.github.dixajava.options;

import java.time.Duration;

/**
 * Hears about attempts and waits, for progress and for metrics. It is called on the thread that
 * executes the call, which is the caller's for a synchronous one; of the first wait of an
 * asynchronous call it hears on the thread that starts it. It should return quickly, for while it
 * blocks it holds up that call beyond its deadline, and be thread-safe. What it throws is logged
 * and otherwise ignored.
 */
public interface CallListener {

  /** Why a call waits. */
  enum WaitReason {
    /** The rate limit has no token yet. */
    RATE_LIMIT,
    /** The pause before a failed request is sent again. */
    RETRY
  }

  /**
   * A call begins to wait.
   *
   * @param operation name of the operation
   * @param reason why
   * @param expected how long it will presumably take
   */
  default void onWait(String operation, WaitReason reason, Duration expected) {}

  /**
   * An attempt has ended.
   *
   * @param operation name of the operation
   * @param attempt its number within the call, from 1
   * @param status HTTP status, 0 when no answer came
   * @param duration from sending to the last byte of the answer
   */
  default void onAttempt(String operation, int attempt, int status, Duration duration) {}
}
