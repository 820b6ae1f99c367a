package io.github.dixajava.jackson;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.model.ModelAdapters;
import io.github.dixajava.webhook.DixaEvent;
import io.github.dixajava.webhook.PayloadObject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models, unions, open enums and events, between objects and JSON; what both Jacksons share. */
final class DixaTypes {
  private static final Gson GSON = DixaGson.create();
  private static final ModelAdapters ADAPTERS = new ModelAdapters();

  private DixaTypes() {}

  static boolean areWritten(Class<?> type) {
    return isModel(type) || isCase(type) || PayloadObject.class.isAssignableFrom(type);
  }

  static boolean areRead(Class<?> type) {
    return isModel(type) || isCase(type) || DixaEvent.class.isAssignableFrom(type);
  }

  private static boolean isModel(Class<?> type) {
    return ADAPTERS.adapterOf(type) != null;
  }

  /** Some cases of unions are no models: texts, lists, and what is unknown. */
  private static boolean isCase(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).anyMatch(DixaTypes::isModel);
  }

  static JsonElement toJson(Object value) {
    return value instanceof PayloadObject payload ? payload.raw() : GSON.toJsonTree(value);
  }

  /**
   * Reads a value.
   *
   * @throws DixaJsonException if the JSON has another form
   */
  static @Nullable Object fromJson(JsonElement json, Class<?> type) {
    Object value = read(json, type);
    if (value != null && !type.isInstance(value)) {
      throw new DixaJsonException("$", "expected " + type.getSimpleName(), null);
    }
    return value;
  }

  /** Whether elements that cannot be read are to become unknown cases, as in all lists of Dixa. */
  static boolean isListOfUnion(Class<?> list, Class<?> element) {
    return list.isAssignableFrom(List.class) && element.isInterface() && isModel(element);
  }

  static @Nullable Object listFromJson(JsonElement json, Class<?> element) {
    return GSON.fromJson(json, TypeToken.getParameterized(List.class, element));
  }

  private static @Nullable Object read(JsonElement json, Class<?> type) {
    return DixaEvent.class.isAssignableFrom(type)
        ? DixaEvent.parse(json.toString())
        : GSON.fromJson(json, type);
  }

  /** A number that keeps its digits. */
  static JsonPrimitive number(String digits) {
    if (JsonParser.parseString(digits) instanceof JsonPrimitive number && number.isNumber()) {
      return number;
    }
    throw new DixaJsonException("$", "expected a finite number", null);
  }

  static boolean isWhole(JsonPrimitive number) {
    return number.getAsString().matches("-?[0-9]+");
  }

  /** The same problem, seen from the object or list that holds the value. */
  static DixaJsonException within(String place, DixaJsonException e) {
    String message = problem(e);
    String problem = message.substring(0, message.length() - (" at " + e.path()).length());
    return new DixaJsonException("$" + place + e.path().substring(1), problem, e.getCause());
  }

  /** What went wrong, without any value. */
  static String problem(JsonParseException e) {
    return String.valueOf(e.getMessage());
  }
}
