package io.github.dixajava.error;

import org.jspecify.annotations.Nullable;

/**
 * The thread that waited for the answer was interrupted. Its interrupt flag is set again and the
 * call was cancelled.
 */
public class CallInterruptedException extends DixaException {
  private static final long serialVersionUID = 1L;
  private final boolean mayHaveArrived;

  /**
   * An interruption before or between requests.
   *
   * @param call the call that was not made
   * @param cause the interruption
   */
  public CallInterruptedException(CallDetails call, @Nullable Throwable cause) {
    this(call, false, cause);
  }

  /**
   * @param call the call and, if its head came, the answer
   * @param mayHaveArrived whether the request may have reached Dixa
   * @param cause the interruption
   */
  public CallInterruptedException(
      CallDetails call, boolean mayHaveArrived, @Nullable Throwable cause) {
    super(
        "Interrupted while waiting for " + call.call() + call.outcome(mayHaveArrived), call, cause);
    this.mayHaveArrived = mayHaveArrived;
  }

  /**
   * Whether the request may have reached Dixa; when {@code false} it was surely not carried out.
   */
  public boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
