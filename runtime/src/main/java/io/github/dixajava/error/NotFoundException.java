package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 404: there is nothing with this id, or no such operation in this version of the API. */
public class NotFoundException extends ClientErrorException {
  private static final long serialVersionUID = 1L;

  NotFoundException(CallDetails call, @Nullable Duration retryAfter) {
    super(call, retryAfter, "");
  }
}
