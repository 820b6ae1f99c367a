package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * 400: the request is not understood or breaks a rule of the operation, such as a duplicate e-mail
 * address.
 */
public class BadRequestException extends ClientErrorException {
  private static final long serialVersionUID = 1L;

  BadRequestException(CallDetails call, @Nullable Duration retryAfter) {
    super(call, retryAfter, "");
  }
}
