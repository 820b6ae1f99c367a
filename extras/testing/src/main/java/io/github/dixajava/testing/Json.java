package io.github.dixajava.testing;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.dixajava.json.DixaGson;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds and reads JSON trees, and converts between them and the client's models. */
final class Json {
  private Json() {}

  /** Loaded with the first model, not with the first tree. */
  private static final class Models {
    static final Gson GSON = DixaGson.create();
  }

  /** An object of names and values, alternately; a name whose value is null is skipped. */
  static JsonObject of(@Nullable Object... namesAndValues) {
    return set(new JsonObject(), namesAndValues);
  }

  /** Sets names to values, given alternately; a name whose value is null is skipped. */
  static JsonObject set(JsonObject object, @Nullable Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        object.add(String.valueOf(namesAndValues[i]), element(namesAndValues[i + 1]));
      }
    }
    return object;
  }

  /** Like {@link #of}, but a null value is written as null. */
  static JsonObject withNulls(@Nullable Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add(String.valueOf(namesAndValues[i]), element(namesAndValues[i + 1]));
    }
    return object;
  }

  private static JsonElement element(@Nullable Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    } else if (value instanceof JsonElement json) {
      return json;
    } else if (value instanceof Number number) {
      return new JsonPrimitive(number);
    } else if (value instanceof Boolean bool) {
      return new JsonPrimitive(bool);
    }
    return value instanceof Iterable<?> values
        ? array(values)
        : new JsonPrimitive(value.toString());
  }

  /** An array of trees, strings, numbers or booleans. */
  static JsonArray array(Iterable<?> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(element(value)));
    return array;
  }

  /** The value at a path of property names; null if it is absent or JSON's null. */
  static @Nullable JsonElement get(@Nullable JsonElement json, String... path) {
    JsonElement found = json;
    for (String name : path) {
      found = found instanceof JsonObject object ? object.get(name) : null;
    }
    return found == null || found.isJsonNull() ? null : found;
  }

  static boolean has(@Nullable JsonElement json, String... path) {
    return get(json, path) != null;
  }

  /** The string at a path, or what is there instead as a string; null if nothing is there. */
  static @Nullable String find(@Nullable JsonElement json, String... path) {
    JsonElement found = get(json, path);
    return found == null ? null : found.isJsonPrimitive() ? found.getAsString() : found.toString();
  }

  /** Like {@link #find}, but empty if nothing is there. */
  static String text(@Nullable JsonElement json, String... path) {
    String found = find(json, path);
    return found == null ? "" : found;
  }

  /** The integer at a path; 0 if there is none. */
  static long number(@Nullable JsonElement json, String... path) {
    return get(json, path) instanceof JsonPrimitive value && value.isNumber()
        ? value.getAsLong()
        : 0;
  }

  /** Whether the value at a path is true. */
  static boolean isTrue(@Nullable JsonElement json, String... path) {
    return get(json, path) instanceof JsonPrimitive value
        && value.isBoolean()
        && value.getAsBoolean();
  }

  /** The elements of the array at a path; empty if there is none. */
  static List<JsonElement> list(@Nullable JsonElement json, String... path) {
    return get(json, path) instanceof JsonArray array ? List.copyOf(array.asList()) : List.of();
  }

  /** The object at a path, or an empty one that belongs to nothing. */
  static JsonObject object(@Nullable JsonElement json, String... path) {
    return get(json, path) instanceof JsonObject object ? object : new JsonObject();
  }

  /** The object that a property has, which is added if it is absent. */
  static JsonObject objectIn(JsonObject owner, String name) {
    if (!(owner.get(name) instanceof JsonObject)) {
      owner.add(name, new JsonObject());
    }
    return owner.getAsJsonObject(name);
  }

  /** Sets the named properties to what the source has, if it has them and not as null. */
  static JsonObject copy(@Nullable JsonElement from, JsonObject to, String... names) {
    for (String name : names) {
      JsonElement value = get(from, name);
      if (value != null) {
        to.add(name, value.deepCopy());
      }
    }
    return to;
  }

  /** Sets what is given, and removes what is given as null, as a PATCH does. */
  static JsonObject patch(@Nullable JsonElement change, JsonObject target) {
    object(change)
        .entrySet()
        .forEach(
            field -> {
              if (field.getValue().isJsonNull()) {
                target.remove(field.getKey());
              } else {
                target.add(field.getKey(), field.getValue().deepCopy());
              }
            });
    return target;
  }

  /** Removes all properties but these. */
  static void retain(JsonObject object, String... names) {
    object.keySet().retainAll(List.of(names));
  }

  static JsonObject ofModel(Object model) {
    return parse(Models.GSON.toJson(model)).getAsJsonObject();
  }

  static <T> T toModel(JsonElement tree, Class<T> type) {
    return Models.GSON.fromJson(tree.toString(), type);
  }

  /**
   * Reads a document. Gson's own way to a tree loads all of its adapters, which takes longer than
   * the start of the fake.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  static JsonElement parse(String json) {
    try {
      JsonReader reader = new JsonReader(new StringReader(json));
      JsonElement tree = read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalArgumentException("not JSON: more than one value");
      }
      return tree;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
    }
  }

  private static JsonElement read(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
          object.add(reader.nextName(), read(reader));
        }
        reader.endObject();
        return object;
      }
      case BEGIN_ARRAY -> {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
          array.add(read(reader));
        }
        reader.endArray();
        return array;
      }
      case STRING -> {
        return new JsonPrimitive(reader.nextString());
      }
      case BOOLEAN -> {
        return new JsonPrimitive(reader.nextBoolean());
      }
      case NUMBER -> {
        return new JsonPrimitive(new BigDecimal(reader.nextString()));
      }
      default -> {
        reader.nextNull();
        return JsonNull.INSTANCE;
      }
    }
  }
}
