package io.github.dixajava.spring;

import org.jspecify.annotations.Nullable;

/** Thrown when the client refuses a property of the application; names the property. */
final class ConfigurationRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String action;

  /**
   * @param problem what is wrong
   * @param action what the user can do
   */
  ConfigurationRefusedException(String problem, String action, @Nullable Throwable cause) {
    super(problem + ": " + action, cause);
    this.problem = problem;
    this.action = action;
  }

  String problem() {
    return problem;
  }

  String action() {
    return action;
  }
}
