package io.github.dixajava.error;

import org.jspecify.annotations.Nullable;

/**
 * A successful status with a body that is not the declared answer: not JSON, another structure,
 * empty, or larger than the client accepts. The request was carried out.
 */
public class UnreadableResponseException extends DixaException {
  private static final long serialVersionUID = 1L;
  private final String jsonPath;

  /**
   * @param what what is wrong with the answer, as a whole sentence
   * @param call the call and its answer
   * @param jsonPath place in the JSON, such as {@code $.data[3].createdAt}, or empty
   * @param cause the failure below
   */
  public UnreadableResponseException(
      String what, CallDetails call, String jsonPath, @Nullable Throwable cause) {
    super(
        "The answer " + call.status() + " to " + call.call() + " is unreadable: " + what,
        call,
        cause);
    this.jsonPath = jsonPath;
  }

  /** The place in the JSON, such as {@code $.data[3].createdAt}; empty when it is not JSON. */
  public String jsonPath() {
    return jsonPath;
  }
}
