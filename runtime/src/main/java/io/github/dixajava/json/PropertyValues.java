package io.github.dixajava.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What setters take: nothing that cannot be written, and nothing that others can change later. */
public final class PropertyValues {
  private PropertyValues() {}

  /**
   * Refuses null. For generated code.
   *
   * @throws IllegalArgumentException if the value is null
   */
  public static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
    return value;
  }

  /**
   * A value as it can be kept: lists, maps and JSON are copied. For generated code.
   *
   * @throws IllegalArgumentException if JSON has nothing for it: a null in a list, a null as a key,
   *     a number that is not finite
   */
  @SuppressWarnings("unchecked") // a copy has the type of what it is a copy of
  public static <T extends @Nullable Object> T copy(T value, String name) {
    if (value instanceof List<?> list) {
      return (T) copy(list, name);
    }
    if (value instanceof Map<?, ?> map) {
      return (T) copy(map, name);
    }
    if (value instanceof JsonElement json) {
      refuseUnwritable(json, name);
      return (T) json.deepCopy();
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw notFinite(name, number);
    }
    return value;
  }

  private static List<?> copy(List<?> list, String name) {
    List<Object> copy = new ArrayList<>(list.size());
    for (Object item : list) {
      if (item == null) {
        throw new IllegalArgumentException(name + " must not contain null");
      }
      copy.add(copy(item, name));
    }
    return Collections.unmodifiableList(copy);
  }

  /** Values may be null: that is how an entry is cleared. */
  private static Map<?, ?> copy(Map<?, ?> map, String name) {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (key == null) {
            throw new IllegalArgumentException(name + " must not contain a null key");
          }
          copy.put(key, copy(value, name));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static void refuseUnwritable(JsonElement json, String name) {
    if (json instanceof JsonObject object) {
      object.asMap().values().forEach(value -> refuseUnwritable(value, name));
    } else if (json instanceof JsonArray array) {
      array.forEach(item -> refuseUnwritable(item, name));
    } else if (json instanceof JsonPrimitive primitive
        && primitive.isNumber()
        && (primitive.getAsNumber() instanceof Double || primitive.getAsNumber() instanceof Float)
        && !Double.isFinite(primitive.getAsDouble())) {
      throw notFinite(name, primitive.getAsDouble());
    }
  }

  private static IllegalArgumentException notFinite(String name, double number) {
    return new IllegalArgumentException(name + " must be finite, but was " + number);
  }
}
