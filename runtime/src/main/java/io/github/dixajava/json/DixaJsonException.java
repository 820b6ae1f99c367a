package io.github.dixajava.json;

import com.google.gson.JsonParseException;
import org.jspecify.annotations.Nullable;

/**
 * JSON that does not have the form its type asks for: a wrong type, a duplicate key, a text that is
 * no date, a body cut off. The message names the place, never the value, which may be personal
 * data.
 */
public class DixaJsonException extends JsonParseException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String problem;

  /**
   * @param path the place in JSONPath notation, as in {@code $.data[3].createdAt}
   * @param problem what is wrong there, without the value
   * @param cause what reported it, null if there is nothing more to tell
   */
  public DixaJsonException(String path, String problem, @Nullable Throwable cause) {
    super(problem + " at " + path, cause);
    this.path = path;
    this.problem = problem;
  }

  DixaJsonException(String path, String problem) {
    this(path, problem, null);
  }

  /** The place of the problem in JSONPath notation. */
  public String path() {
    return path;
  }

  /** The same problem, seen from the document that holds this one at {@code prefix}. */
  DixaJsonException within(String prefix) {
    return new DixaJsonException(prefix + path.substring(1), problem, getCause());
  }
}
