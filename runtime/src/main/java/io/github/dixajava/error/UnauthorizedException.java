package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 401: the token is missing, wrong, revoked, or made for another version of the API. */
public class UnauthorizedException extends ClientErrorException {
  private static final long serialVersionUID = 1L;

  UnauthorizedException(CallDetails call, @Nullable Duration retryAfter) {
    super(
        call,
        retryAfter,
        "Check the token: an administrator creates one in Dixa under Settings > Integrations > API"
            + " Tokens, for the same API version as this client's.");
  }
}
