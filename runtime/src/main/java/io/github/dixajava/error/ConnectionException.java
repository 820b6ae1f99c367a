package io.github.dixajava.error;

import org.jspecify.annotations.Nullable;

/** No whole answer came: connection refused or reset, name unknown, TLS failure, body cut off. */
public class ConnectionException extends DixaException {
  private static final long serialVersionUID = 1L;
  private final boolean mayHaveArrived;

  /**
   * @param what what happened, as half a sentence
   * @param call the call and, if its head came, the answer
   * @param mayHaveArrived whether the request may have reached Dixa
   * @param cause the failure below
   */
  public ConnectionException(
      String what, CallDetails call, boolean mayHaveArrived, @Nullable Throwable cause) {
    super(
        what + " on " + call.call() + call.afterAttempts() + call.outcome(mayHaveArrived),
        call,
        cause);
    this.mayHaveArrived = mayHaveArrived;
  }

  /**
   * Whether the request may have reached Dixa, and so been carried out. When {@code false} it
   * surely was not, and a creation can be tried again without making a second object.
   */
  public boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
