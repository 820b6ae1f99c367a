package io.github.dixajava.codegen.diff;

/** What a change means for callers, the worst first. */
public enum Mark {
  /** Code that compiled or worked may do so no longer. */
  BREAKS_A_CALLER("breaks a caller"),
  /**
   * A {@code switch} over all cases or words, without {@code default}, no longer compiles; one that
   * was compiled before fails at run time when it meets the new one.
   */
  BREAKS_AN_EXHAUSTIVE_SWITCH("breaks an exhaustive switch"),
  /** What is sent or received differs, and code in Java need not. */
  CHANGES_THE_WIRE("changes the wire"),
  /** Nothing that exists differs. */
  ADDS_ONLY("adds only");

  private final String words;

  Mark(String words) {
    this.words = words;
  }

  /** The worse one of two. */
  Mark or(Mark other) {
    return compareTo(other) <= 0 ? this : other;
  }

  @Override
  public String toString() {
    return words;
  }
}
