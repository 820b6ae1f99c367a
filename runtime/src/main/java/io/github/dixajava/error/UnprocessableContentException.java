package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 422: the request is well formed, but its content is refused. */
public class UnprocessableContentException extends ClientErrorException {
  private static final long serialVersionUID = 1L;

  UnprocessableContentException(CallDetails call, @Nullable Duration retryAfter) {
    super(call, retryAfter, "");
  }
}
