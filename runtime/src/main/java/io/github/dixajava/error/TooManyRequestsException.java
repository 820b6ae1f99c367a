package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 429: the budget of requests is used up, although this client keeps to its own part of it. */
public class TooManyRequestsException extends ClientErrorException {
  private static final long serialVersionUID = 1L;

  TooManyRequestsException(CallDetails call, @Nullable Duration retryAfter) {
    super(
        call,
        retryAfter,
        "The budget of requests belongs to the token: every process that uses the token draws on it."
            + " Give each a part with RateLimit.perSecond or let them share a bucket with"
            + " RateLimit.shared.");
  }
}
