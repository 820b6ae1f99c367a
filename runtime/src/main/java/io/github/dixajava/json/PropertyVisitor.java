package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import java.io.IOException;

/** Is shown the properties of a model that are present, in the order of the description. */
public interface PropertyVisitor {
  /** A property with its JSON name, its value and what writes it. */
  <V> void visit(String name, V value, TypeAdapter<V> adapter) throws IOException;

  /** A property that must not be printed. */
  default <V> void visitSecret(String name, V value, TypeAdapter<V> adapter) throws IOException {
    visit(name, value, adapter);
  }
}
