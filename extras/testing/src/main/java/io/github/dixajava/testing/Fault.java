package io.github.dixajava.testing;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A way in which a call goes wrong. Immutable. */
public final class Fault {
  private enum Kind {
    ANSWER,
    RESET,
    LOST,
    TRUNCATED
  }

  private final Kind kind;
  private final int status;
  private final String contentType;
  private final String body;
  private final @Nullable Duration retryAfter;

  private Fault(
      Kind kind, int status, String contentType, String body, @Nullable Duration retryAfter) {
    this.kind = kind;
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  /** An error status from 400 to 599 with a message in Dixa's form; nothing else happens. */
  public static Fault status(int status) {
    return status(status, "The fake answers " + status + " as it was told to");
  }

  /** Like {@link #status(int)}, with this message. */
  public static Fault status(int status, String message) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status is " + status + ", but must be 400 to 599");
    }
    String body = Json.object().put("message", message).toString();
    return new Fault(Kind.ANSWER, status, "application/json", body, null);
  }

  /** 429 as Dixa's gateway gives it, without {@code Retry-After}. */
  public static Fault tooManyRequests() {
    return status(429, "Too Many Requests");
  }

  /** 429 with {@code Retry-After}, in whole seconds, rounded up. */
  public static Fault tooManyRequests(Duration retryAfter) {
    Fault plain = tooManyRequests();
    return new Fault(plain.kind, 429, plain.contentType, plain.body, retryAfter);
  }

  /** A page for people, as gateways put before a service that is down. */
  public static Fault html(int status) {
    return new Fault(
        Kind.ANSWER,
        status,
        "text/html",
        "<html><head><title>" + status + "</title></head><body>Sorry.</body></html>",
        null);
  }

  /** The connection is reset before anything happens. */
  public static Fault reset() {
    return new Fault(Kind.RESET, 0, "", "", null);
  }

  /** What was asked for happens, but the connection is reset instead of an answer. */
  public static Fault answerLost() {
    return new Fault(Kind.LOST, 0, "", "", null);
  }

  /** What was asked for happens, but the answer breaks off in the middle. */
  public static Fault truncated() {
    return new Fault(Kind.TRUNCATED, 0, "", "", null);
  }

  boolean happensAllTheSame() {
    return kind == Kind.LOST || kind == Kind.TRUNCATED;
  }

  int status() {
    return status;
  }

  /** Changes the right answer into the wrong one. */
  ResponseDefinitionBuilder apply(ResponseDefinitionBuilder right, String rightBody) {
    return switch (kind) {
      case RESET, LOST ->
          right.withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
      case TRUNCATED ->
          right
              .withHeader("Content-Length", Integer.toString(rightBody.length() + 2))
              .withBody(rightBody.substring(0, rightBody.length() / 2));
      case ANSWER -> {
        ResponseDefinitionBuilder wrong =
            new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", contentType)
                .withBody(body);
        yield retryAfter == null
            ? wrong
            : wrong.withHeader("Retry-After", Long.toString((retryAfter.toMillis() + 999) / 1_000));
      }
    };
  }
}
