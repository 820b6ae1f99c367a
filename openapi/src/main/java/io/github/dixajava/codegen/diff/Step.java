package io.github.dixajava.codegen.diff;

import java.util.Comparator;
import java.util.List;

/**
 * The step that a version takes. From 1.0 on what breaks a caller is a major step, all else a minor
 * one, and a description that says the same in other words at most a patch. Before 1.0 the first
 * number stays: what breaks a caller is a minor step, all else a patch.
 */
public enum Step {
  /** The first number grows. */
  MAJOR,
  /** The second number grows. */
  MINOR,
  /** The third number grows. */
  PATCH;

  /** The step for some changes, from 1.0 on. */
  static Step of(List<Change> changes) {
    return changes.stream()
        .map(change -> change.mark() == Mark.BREAKS_A_CALLER ? MAJOR : MINOR)
        .min(Comparator.naturalOrder())
        .orElse(PATCH);
  }

  /** The step that is taken instead while the first number is 0. */
  Step beforeOne() {
    return this == MAJOR ? MINOR : PATCH;
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
