package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 4xx: the request cannot succeed as it is. Subclasses stand for the common statuses. */
public class ClientErrorException extends StatusException {
  private static final long serialVersionUID = 1L;

  ClientErrorException(CallDetails call, @Nullable Duration retryAfter, String advice) {
    super(call, retryAfter, advice);
  }
}
