package io.github.dixajava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 5xx: Dixa or a gateway before it failed. */
public class ServerErrorException extends StatusException {
  private static final long serialVersionUID = 1L;

  ServerErrorException(CallDetails call, @Nullable Duration retryAfter) {
    super(call, retryAfter, "If it stays, see https://status.dixa.io.");
  }
}
