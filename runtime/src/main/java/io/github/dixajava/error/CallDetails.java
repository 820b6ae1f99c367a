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
 * query: both may be personal data. Immutable.
 */
public final class CallDetails implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final String method;
  private final String path;
  private final int attempts;
  private final boolean readsOnly;
  private final int status;

  /** A map of the Java runtime's, which is serializable. */
  @SuppressWarnings("serial")
  private final Map<String, List<String>> headers;

  private final @Nullable String vendorMessage;
  private final String excerpt;

  private CallDetails(
      CallDetails call,
      boolean readsOnly,
      int status,
      Map<String, List<String>> headers,
      @Nullable String vendorMessage,
      String excerpt) {
    this.operation = call.operation;
    this.method = call.method;
    this.path = call.path;
    this.attempts = call.attempts;
    this.readsOnly = readsOnly;
    this.status = status;
    this.headers = headers;
    this.vendorMessage = vendorMessage;
    this.excerpt = excerpt;
  }

  private CallDetails(String operation, String method, String path, int attempts) {
    this.operation = operation;
    this.method = method;
    this.path = path;
    this.attempts = attempts;
    this.readsOnly = method.equals("GET") || method.equals("HEAD");
    this.status = 0;
    this.headers = Map.of();
    this.vendorMessage = null;
    this.excerpt = "";
  }

  /**
   * Details of a call that brought no answer.
   *
   * @param operation name of the operation, such as {@code getAgent}
   * @param method HTTP method
   * @param path template of the path, such as {@code /beta/agents/{agentId}}
   * @param attempts how often the request was tried, 0 when it never left
   */
  public static CallDetails of(String operation, String method, String path, int attempts) {
    return new CallDetails(operation, method, path, attempts);
  }

  /** The same of a call that changes nothing although its method is not GET. */
  public CallDetails reading() {
    return new CallDetails(this, true, status, headers, vendorMessage, excerpt);
  }

  /**
   * The same with the head of the answer.
   *
   * @param status HTTP status, 0 when no answer came
   * @param headers headers of the answer
   */
  public CallDetails answered(int status, Map<String, List<String>> headers) {
    return new CallDetails(this, readsOnly, status, copy(headers), vendorMessage, excerpt);
  }

  /**
   * The same with the body of the answer.
   *
   * @param vendorMessage the {@code message} of Dixa's error object, or null if there is none
   * @param excerpt the beginning of the body if it was text, otherwise empty
   */
  public CallDetails answered(@Nullable String vendorMessage, String excerpt) {
    return new CallDetails(this, readsOnly, status, headers, vendorMessage, excerpt);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> headers) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(new ArrayList<>(values))));
    return Collections.unmodifiableMap(copy);
  }

  /** Name of the operation, such as {@code getAgent}. */
  public String operation() {
    return operation;
  }

  /** HTTP method. */
  public String method() {
    return method;
  }

  /** Template of the path, such as {@code /beta/agents/{agentId}}. */
  public String path() {
    return path;
  }

  /** How often the request was tried; 0 when it never left. */
  public int attempts() {
    return attempts;
  }

  /** Whether the call changes nothing, whatever became of it. */
  public boolean readsOnly() {
    return readsOnly;
  }

  /** HTTP status; 0 when no answer came. */
  public int status() {
    return status;
  }

  /** Headers of the answer, by name without regard to case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The {@code message} of Dixa's error object, or null when the body was none. */
  public @Nullable String vendorMessage() {
    return vendorMessage;
  }

  /** The beginning of the body if it was text, otherwise empty. */
  public String excerpt() {
    return excerpt;
  }

  /** The call in a few words: {@code GET /beta/agents/{agentId} (getAgent)}. */
  String call() {
    return method.isEmpty() ? operation : method + " " + path + " (" + operation + ")";
  }

  String afterAttempts() {
    return attempts > 1 ? " after " + attempts + " attempts" : "";
  }

  /** What that means for a call whose answer is missing, as a sentence or two, or nothing. */
  String outcome(boolean mayHaveArrived) {
    if (!mayHaveArrived) {
      return ". The request did not reach Dixa.";
    }
    return readsOnly ? "." : ". The request may have been carried out.";
  }
}
