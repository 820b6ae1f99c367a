package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * 409: the state of the object does not allow this now, such as claiming a conversation that
 * another agent has.
 */
public class ConflictException extends ClientErrorException {
  private static final long serialVersionUID = 1L;

  ConflictException(CallDetails call, @Nullable Duration retryAfter) {
    super(call, retryAfter, "");
  }
}
