package io.github.dixajava.codegen.diff;

/** Where a schema is met first: the direction and the operation. */
record Use(Direction direction, String operation) {

  boolean sent() {
    return direction == Direction.REQUEST;
  }

  /** A place within this use, such as {@code Agent.phone (answer of GET /agents)}. */
  String at(String place) {
    return "%s (%s of %s)".formatted(place, direction, operation);
  }
}
