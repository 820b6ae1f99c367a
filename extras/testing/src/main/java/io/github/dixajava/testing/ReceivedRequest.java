package io.github.dixajava.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as the fake has seen it. Immutable. */
public final class ReceivedRequest {
  private final String method;
  private final String url;
  private final String body;
  private final @Nullable String operation;
  private final int status;
  private final List<String> refusals;

  ReceivedRequest(
      String method,
      String url,
      String body,
      @Nullable String operation,
      int status,
      List<String> refusals) {
    this.method = method;
    this.url = url;
    this.body = body;
    this.operation = operation;
    this.status = status;
    this.refusals = List.copyOf(refusals);
  }

  /** The HTTP method, such as {@code GET}. */
  public String method() {
    return method;
  }

  /** The path with the query, as it was sent. */
  public String url() {
    return url;
  }

  /** The body as text; empty if there was none. */
  public String body() {
    return body;
  }

  /** Method and path template of the operation, without the version; null if none fits. */
  public @Nullable String operation() {
    return operation;
  }

  /** The status of the answer, 0 if the connection was reset instead. */
  public int status() {
    return status;
  }

  /** Why it was refused, a line for each reason; empty if it was not. Unmodifiable. */
  public List<String> refusals() {
    return refusals;
  }

  /** Method and URL, and the refusals if there are any. */
  @Override
  public String toString() {
    return method
        + " "
        + url
        + " -> "
        + status
        + (refusals.isEmpty() ? "" : " " + String.join("; ", refusals));
  }
}
