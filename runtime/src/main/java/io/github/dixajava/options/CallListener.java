package io.github.dixajava.options;

import java.time.Duration;

/**
 * Hears about attempts and waits, for progress and for metrics. Called on the client's own threads,
 * so it should return quickly and be thread-safe; what it throws is logged and otherwise ignored,
 * and while it blocks, it holds up nothing but the call it was told of, until its deadline.
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

  /**
   * An answer contradicts the description; only told with {@link RequestOptions.Builder#strict()}.
   *
   * @param operation name of the operation
   * @param what the place in the answer and what is wrong there; no values but tags and words
   */
  default void onContradiction(String operation, String what) {}
}
