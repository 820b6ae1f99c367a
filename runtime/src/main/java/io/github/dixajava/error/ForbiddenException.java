package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 403: the token is known but may not do this, for example because a scope is missing. */
public class ForbiddenException extends ClientErrorException {
  private static final long serialVersionUID = 1L;

  ForbiddenException(CallDetails call, @Nullable Duration retryAfter) {
    super(
        call,
        retryAfter,
        "The token may not do this: an administrator can give it the scope it lacks or create"
            + " another one.");
  }
}
