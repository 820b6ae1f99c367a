package io.github.dixajava.error;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which call failed and what came back. Holds the template of the path, never its values, and no
 * query: both may be personal data.
 *
 * @param operation name of the operation, such as {@code getAgent}
 * @param method HTTP method
 * @param path template of the path, such as {@code /beta/agents/{agentId}}
 * @param attempts how often the request was tried, 0 when it never left
 * @param status HTTP status, 0 when no answer came
 * @param headers headers of the answer, by name without regard to case
 * @param vendorMessage the {@code message} of Dixa's error object, if the body was one
 * @param excerpt the beginning of the body if it was text, otherwise empty
 */
public record CallDetails(
    String operation,
    String method,
    String path,
    int attempts,
    int status,
    Map<String, List<String>> headers,
    @Nullable String vendorMessage,
    String excerpt)
    implements Serializable {

  public CallDetails {
    headers = copy(headers);
  }

  /** Details of a call that brought no answer. */
  public static CallDetails of(String operation, String method, String path, int attempts) {
    return new CallDetails(operation, method, path, attempts, 0, Map.of(), null, "");
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> headers) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(new ArrayList<>(values))));
    return Collections.unmodifiableMap(copy);
  }

  /** The call in a few words: {@code GET /beta/agents/{agentId} (getAgent)}. */
  String call() {
    return method.isEmpty() ? operation : method + " " + path + " (" + operation + ")";
  }

  String afterAttempts() {
    return attempts > 1 ? " after " + attempts + " attempts" : "";
  }
}
