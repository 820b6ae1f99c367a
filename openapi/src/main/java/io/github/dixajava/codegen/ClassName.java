package io.github.dixajava.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The name of a generated class.
 *
 * @param outer the sealed interface that it is nested in; null if it has a file of its own
 * @param simple its simple name
 */
record ClassName(@Nullable String outer, String simple) {
  static ClassName top(String simple) {
    return new ClassName(null, simple);
  }

  /** As code in the same package refers to it. */
  @Override
  public String toString() {
    return outer == null ? simple : outer + "." + simple;
  }
}
