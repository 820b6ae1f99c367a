package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Visits the properties of a model that have a value, in the order of the description. */
public abstract class PropertyVisitor {
  PropertyVisitor() {}

  /** Visits a property unless it has no value. For generated models. */
  public final <V> void visit(String name, @Nullable V value, TypeAdapter<V> adapter)
      throws IOException {
    if (value != null) {
      present(name, value, adapter, false);
    }
  }

  /** Visits a property that must not be printed, unless it has no value. For generated models. */
  public final <V> void visitSecret(String name, @Nullable V value, TypeAdapter<V> adapter)
      throws IOException {
    if (value != null) {
      present(name, value, adapter, true);
    }
  }

  /** Receives a property with its JSON name, its value and the adapter that writes it. */
  abstract <V> void present(String name, V value, TypeAdapter<V> adapter, boolean isSecret)
      throws IOException;
}
