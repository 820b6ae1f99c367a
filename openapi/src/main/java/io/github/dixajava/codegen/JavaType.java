package io.github.dixajava.codegen;

import java.util.Map;

/**
 * How a schema stands in Java code.
 *
 * @param name the type, boxed
 * @param adapter the expression for what reads and writes it
 * @param collection whether it is a list or a map
 */
record JavaType(String name, String adapter, boolean collection) {
  private static final Map<String, String> PRIMITIVES =
      Map.of("Long", "long", "Integer", "int", "Double", "double", "Boolean", "boolean");

  static JavaType plain(String name, String adapter) {
    return new JavaType(name, "Adapters." + adapter, false);
  }

  /** The type of a value that is always there. */
  String unboxed() {
    return PRIMITIVES.getOrDefault(name, name);
  }

  /** The type of a value that can be missing; the annotation goes before the last simple name. */
  String nullable() {
    int generics = name.indexOf('<');
    int dot = name.lastIndexOf('.', generics < 0 ? name.length() : generics);
    return name.substring(0, dot + 1) + "@Nullable " + name.substring(dot + 1);
  }
}
