package io.github.dixajava.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as the fake has received it.
 *
 * @param method the HTTP method, such as {@code GET}
 * @param url the path with the query, as it was sent
 * @param body the body as a string; empty if there was none
 * @param operation method and path template of the operation, without the version; null if the
 *     description has none for the request
 * @param status the status of the response, 0 if none came whole
 * @param refusals why it was refused, a line per reason; empty if it was not. Unmodifiable
 */
public record ReceivedRequest(
    String method,
    String url,
    String body,
    @Nullable String operation,
    int status,
    List<String> refusals) {

  /** Copies the refusals. */
  public ReceivedRequest {
    refusals = List.copyOf(refusals);
  }

  /** Method, URL and status, and the refusals if there are any. */
  @Override
  public String toString() {
    String outcome = method + " " + url + " -> " + status;
    return refusals.isEmpty() ? outcome : outcome + " " + String.join("; ", refusals);
  }
}
