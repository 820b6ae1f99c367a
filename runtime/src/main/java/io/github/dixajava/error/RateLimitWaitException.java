package io.github.dixajava.error;

import java.time.Duration;

/**
 * The client's own rate limit would let the request go only after the call's deadline. Thrown at
 * once instead of waiting in vain; nothing was sent and nothing taken from the budget.
 */
public class RateLimitWaitException extends CallTimeoutException {
  private static final long serialVersionUID = 1L;
  private final Duration wait;

  /**
   * @param call the call that would wait
   * @param wait how long it would wait from now
   */
  public RateLimitWaitException(CallDetails call, Duration wait) {
    super(
        "The rate limit asks to wait "
            + wait.toMillis()
            + " ms, longer than the deadline leaves; send less at once or set a longer deadline,",
        call,
        false,
        null);
    this.wait = wait;
  }

  /** How long the call would have waited for its turn. */
  public Duration waitNeeded() {
    return wait;
  }
}
