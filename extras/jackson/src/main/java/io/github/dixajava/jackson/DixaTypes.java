package io.github.dixajava.jackson;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.dixajava.json.Adapters;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.json.DixaModel;
import io.github.dixajava.model.ModelAdapters;
import io.github.dixajava.webhook.DixaEvent;
import io.github.dixajava.webhook.PayloadObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Models, unions, open enums and events, between objects and JSON; what both Jacksons share. */
final class DixaTypes {
  private static final Gson GSON = DixaGson.create();
  private static final ModelAdapters ADAPTERS = new ModelAdapters();

  /** Reads a value of one type. */
  interface Reading {
    /**
     * Reads the value.
     *
     * @throws JsonParseException if the JSON has another form
     */
    @Nullable Object from(JsonReader in) throws IOException;
  }

  /** Whether dixa-java-webhooks is there; on the module path it may not be. */
  private static final boolean WEBHOOKS = isPresent("io.github.dixajava.webhook.DixaEvent");

  private DixaTypes() {}

  private static boolean isPresent(String type) {
    try {
      return Class.forName(type, false, DixaTypes.class.getClassLoader()) != null;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  static boolean areWritten(Class<?> type) {
    return isModel(type)
        || isCase(type)
        || (WEBHOOKS && PayloadObject.class.isAssignableFrom(type));
  }

  static boolean areRead(Class<?> type) {
    return isModel(type) || isCase(type) || (WEBHOOKS && DixaEvent.class.isAssignableFrom(type));
  }

  private static boolean isModel(Class<?> type) {
    return ADAPTERS.adapterOf(type) != null;
  }

  /** Some cases of unions are no models: strings, lists, and what is unknown. */
  private static boolean isCase(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).anyMatch(DixaTypes::isModel);
  }

  /** Whether a list is read as a whole, with one adapter and one reader for all elements. */
  static boolean areReadTogether(Class<?> list, Class<?> element) {
    return list.isAssignableFrom(List.class) && (isModel(element) || isCase(element));
  }

  /** The same for a map, so that a key that comes twice is found. */
  static boolean areReadInMap(Class<?> map, Class<?> value) {
    return map.isAssignableFrom(LinkedHashMap.class) && (isModel(value) || isCase(value));
  }

  static Reading reading(Class<?> type) {
    if (WEBHOOKS && DixaEvent.class.isAssignableFrom(type)) {
      return in -> event(Adapters.JSON.read(in), type);
    }
    return GSON.getAdapter(type)::read;
  }

  static Reading readingList(Class<?> element) {
    TypeAdapter<?> list = GSON.getAdapter(TypeToken.getParameterized(List.class, element));
    return in -> list.read(in) instanceof Collection<?> elements ? new ArrayList<>(elements) : null;
  }

  static Reading readingMap(Class<?> value) {
    return GSON.getAdapter(TypeToken.getParameterized(Map.class, String.class, value))::read;
  }

  /** The key of a map. */
  static @Nullable Object key(String key, Class<?> type) {
    return GSON.fromJson(new JsonPrimitive(key), type);
  }

  private static Object event(JsonElement json, Class<?> type) {
    DixaEvent event = DixaEvent.parse(json.toString());
    if (!type.isInstance(event)) {
      throw new DixaJsonException("$", "expected " + type.getSimpleName(), null);
    }
    return event;
  }

  @SuppressWarnings("unchecked") // the adapter of the value's own class
  static <T> void write(T value, JsonWriter out) throws IOException {
    if (WEBHOOKS && value instanceof PayloadObject payload) {
      Adapters.JSON.write(out, payload.raw());
    } else {
      ((TypeAdapter<T>) GSON.getAdapter(value.getClass())).write(out, value);
    }
  }

  /** The kind of JSON that the value is written as. */
  static Shape shape(Object value) {
    if (value instanceof DixaModel || (WEBHOOKS && value instanceof PayloadObject)) {
      return Shape.OBJECT;
    }
    JsonElement json = GSON.toJsonTree(value);
    if (json.isJsonObject()) {
      return Shape.OBJECT;
    }
    return json.isJsonArray() ? Shape.ARRAY : Shape.SCALAR;
  }

  enum Shape {
    OBJECT,
    ARRAY,
    SCALAR
  }

  /** What went wrong, without any value. */
  static String problem(JsonParseException e) {
    return String.valueOf(e.getMessage());
  }
}
