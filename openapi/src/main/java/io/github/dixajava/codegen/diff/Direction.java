package io.github.dixajava.codegen.diff;

/** Whether a schema is sent or received: what breaks callers differs. */
enum Direction {
  REQUEST("request"),
  ANSWER("answer");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
