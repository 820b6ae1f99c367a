package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 413: the request is larger than the gateway takes. */
public class PayloadTooLargeException extends ClientErrorException {
  private static final long serialVersionUID = 1L;

  PayloadTooLargeException(CallDetails call, @Nullable Duration retryAfter) {
    super(call, retryAfter, "Send less at once.");
  }
}
