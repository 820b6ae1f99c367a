package io.github.dixajava.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as the fake has seen it.
 *
 * @param method such as {@code GET}
 * @param url the path with the query, as it was sent
 * @param body as text; empty if there was none
 * @param operation method and path template of the operation, without the version; null if none
 *     fits
 * @param status of the answer, 0 if the connection was reset instead
 * @param refusals why it was refused, a line for each reason; empty if it was not
 */
public record ReceivedRequest(
    String method,
    String url,
    String body,
    @Nullable String operation,
    int status,
    List<String> refusals) {

  public ReceivedRequest {
    refusals = List.copyOf(refusals);
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
