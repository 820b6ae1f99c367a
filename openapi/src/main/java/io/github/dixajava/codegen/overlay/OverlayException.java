package io.github.dixajava.codegen.overlay;

import java.util.List;

/** An overlay that is faulty or does not fit its description (any more). Lists every problem. */
public final class OverlayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  OverlayException(List<String> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  OverlayException(String problem, Exception cause) {
    super(problem, cause);
    this.problems = List.of(problem);
  }

  /** The problems one by one, in the order of the rules. */
  public List<String> problems() {
    return problems;
  }

  private static String text(List<String> problems) {
    return problems.size() == 1
        ? problems.get(0)
        : problems.size() + " problems:\n  - " + String.join("\n  - ", problems);
  }
}
