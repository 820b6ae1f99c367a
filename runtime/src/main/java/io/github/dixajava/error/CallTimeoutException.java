package io.github.dixajava.error;

import org.jspecify.annotations.Nullable;

/**
 * The call took longer than one of its time-outs allows: connect, read, write, attempt, or the
 * deadline of the whole call.
 */
public class CallTimeoutException extends DixaException {
  private static final long serialVersionUID = 1L;
  private final boolean mayHaveArrived;

  /**
   * @param what what took too long, as half a sentence
   * @param call the call and, if its head came, the answer
   * @param mayHaveArrived whether the request may have reached Dixa
   * @param cause the failure below, or the one of the attempt before
   */
  public CallTimeoutException(
      String what, CallDetails call, boolean mayHaveArrived, @Nullable Throwable cause) {
    super(
        what + " on " + call.call() + call.afterAttempts() + call.outcome(mayHaveArrived),
        call,
        cause);
    this.mayHaveArrived = mayHaveArrived;
  }

  /**
   * Whether the request may have reached Dixa; when {@code false} it was surely not carried out.
   */
  public boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
