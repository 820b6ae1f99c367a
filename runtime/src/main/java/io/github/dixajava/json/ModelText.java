package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a model, for comparing, and its text form. */
final class ModelText {
  private static final String MASK = "***";

  private ModelText() {}

  static Map<String, Object> values(DixaModel model) {
    Map<String, Object> values = new LinkedHashMap<>();
    show(
        model,
        new PropertyVisitor() {
          @Override
          <V> void present(String name, V value, TypeAdapter<V> adapter, boolean isSecret) {
            values.put(name, value);
          }
        });
    return values;
  }

  /** Unknown properties are named only: nobody knows whether they are secret. */
  static String print(DixaModel model) {
    StringBuilder text = new StringBuilder(model.getClass().getSimpleName()).append('[');
    show(
        model,
        new PropertyVisitor() {
          @Override
          <V> void present(String name, V value, TypeAdapter<V> adapter, boolean isSecret) {
            separate(text).append(name).append('=').append(isSecret ? MASK : value);
          }
        });
    if (!model.rest().isEmpty()) {
      separate(text).append("unknown=").append(model.rest().keySet());
    }
    return text.append(']').toString();
  }

  private static StringBuilder separate(StringBuilder text) {
    return text.charAt(text.length() - 1) == '[' ? text : text.append(", ");
  }

  private static void show(DixaModel model, PropertyVisitor visitor) {
    try {
      model.visit(visitor);
    } catch (IOException e) {
      throw new UncheckedIOException("a visitor that does no I/O failed", e);
    }
  }
}
