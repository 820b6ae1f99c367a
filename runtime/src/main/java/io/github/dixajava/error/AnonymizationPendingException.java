package io.github.dixajava.error;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An anonymization was accepted, but was not seen to be processed in the time it was waited for. It
 * goes on in Dixa all the same; wait again with {@link #requestId()}, and do not request it again.
 */
public class AnonymizationPendingException extends DixaException {
  private static final long serialVersionUID = 1L;
  private final UUID requestId;

  /**
   * For the waiting; the cause is why the state could not be read, null if it just took too long.
   */
  public AnonymizationPendingException(
      String message, UUID requestId, CallDetails call, @Nullable Throwable cause) {
    super(message, call, cause);
    this.requestId = requestId;
  }

  /** The request, by which its state can be asked for later. */
  public UUID requestId() {
    return requestId;
  }
}
