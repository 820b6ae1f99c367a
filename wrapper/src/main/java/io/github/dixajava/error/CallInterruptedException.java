package io.github.dixajava.error;

/**
 * The thread that waited for the answer was interrupted. Its interrupt flag is set again and the
 * call was cancelled; whether Dixa carried it out is not known.
 */
public class CallInterruptedException extends DixaException {
  private static final long serialVersionUID = 1L;

  public CallInterruptedException(CallDetails call, InterruptedException cause) {
    super("Interrupted while waiting for " + call.call(), call, cause);
  }
}
