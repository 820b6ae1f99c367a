package io.github.dixajava.error;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with another status than success. The class follows the status alone, whether or not
 * the description declares that status for the operation: gateways answer as they like.
 *
 * <p>Of this very class are only answers outside 400 to 599, such as a redirect, which is never
 * followed because the token belongs to one host.
 */
public class StatusException extends DixaException {
  private static final long serialVersionUID = 1L;
  private final @Nullable Duration retryAfter;

  protected StatusException(CallDetails call, @Nullable Duration retryAfter, String advice) {
    super(describe(call, advice), call, null);
    this.retryAfter = retryAfter;
  }

  /**
   * The exception for a status.
   *
   * @param call what was answered
   * @param retryAfter what the header {@code Retry-After} asks for, if it is there
   */
  public static StatusException of(CallDetails call, @Nullable Duration retryAfter) {
    return switch (call.status()) {
      case 400 -> new BadRequestException(call, retryAfter);
      case 401 -> new UnauthorizedException(call, retryAfter);
      case 403 -> new ForbiddenException(call, retryAfter);
      case 404 -> new NotFoundException(call, retryAfter);
      case 409 -> new ConflictException(call, retryAfter);
      case 413 -> new PayloadTooLargeException(call, retryAfter);
      case 422 -> new UnprocessableContentException(call, retryAfter);
      case 429 -> new TooManyRequestsException(call, retryAfter);
      default -> ofClass(call, retryAfter);
    };
  }

  /**
   * The exception for a status, for fakes of services in tests.
   *
   * <pre>{@code
   * throw StatusException.of(404, "getAgent", "no such agent"); // a NotFoundException
   * }</pre>
   *
   * @param status 100 to 599
   * @param operation name of the operation
   * @param message what Dixa says of the error; null for nothing
   * @throws IllegalArgumentException if the status is out of range
   */
  public static StatusException of(int status, String operation, @Nullable String message) {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("status must be between 100 and 599, but was " + status);
    }
    CallDetails call = CallDetails.of(operation, "", "", 1).answered(status, Map.of());
    return of(call.answered(message, ""), null);
  }

  private static StatusException ofClass(CallDetails call, @Nullable Duration retryAfter) {
    return switch (call.status() / 100) {
      case 3 ->
          new StatusException(
              call,
              retryAfter,
              "Redirects are not followed, so that the token stays with its host: check the base"
                  + " URL.");
      case 4 -> new ClientErrorException(call, retryAfter, "");
      case 5 -> new ServerErrorException(call, retryAfter);
      default -> new StatusException(call, retryAfter, "This status is not expected here.");
    };
  }

  /** How long the server asked to wait, by {@code Retry-After}, or null when it did not. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  private static String describe(CallDetails call, String advice) {
    StringBuilder text = new StringBuilder("Dixa answered ").append(call.status());
    text.append(" to ").append(call.call()).append(call.afterAttempts());
    if (call.vendorMessage() != null) {
      text.append(": ").append(call.vendorMessage());
    }
    if (!advice.isEmpty()) {
      text.append(call.vendorMessage() == null ? ". " : " - ").append(advice);
    }
    return text.toString();
  }
}
