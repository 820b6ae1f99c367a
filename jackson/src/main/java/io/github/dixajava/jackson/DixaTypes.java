package io.github.dixajava.jackson;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.model.ModelAdapters;
import io.github.dixajava.webhook.DixaEvent;
import io.github.dixajava.webhook.PayloadObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models, unions, open enums and events, between objects and JSON; what both Jacksons share. */
final class DixaTypes {
  private static final String TAG = "_type";
  private static final Gson GSON = DixaGson.create();

  private DixaTypes() {}

  static boolean areWritten(Class<?> type) {
    return isModel(type) || unionOf(type) != null || PayloadObject.class.isAssignableFrom(type);
  }

  static boolean areRead(Class<?> type) {
    return isModel(type) || unionOf(type) != null || DixaEvent.class.isAssignableFrom(type);
  }

  private static boolean isModel(Class<?> type) {
    return ModelAdapters.of(type) != null;
  }

  /** A union that the class is a case of; null if it is none. */
  private static @Nullable Class<?> unionOf(Class<?> type) {
    for (Class<?> candidate : type.getInterfaces()) {
      if (isModel(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /**
   * What to write a value as.
   *
   * @param type the class of the value
   * @param declared the type of the property that holds it, null if that is not known. Jackson does
   *     not tell it of values at the root; there, the case of a union gets its tag, since nobody
   *     could read it as a union without
   */
  static Class<?> writtenAs(Class<?> type, @Nullable Class<?> declared) {
    if (declared != null && isModel(declared) && declared.isAssignableFrom(type)) {
      return declared;
    }
    Class<?> union = unionOf(type);
    return union == null ? type : union;
  }

  static JsonElement toJson(Object value, Class<?> writtenAs) {
    return value instanceof PayloadObject payload
        ? payload.raw()
        : GSON.toJsonTree(value, writtenAs);
  }

  /**
   * Reads a value. The case of a union may have its tag or not.
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
    if (DixaEvent.class.isAssignableFrom(type)) {
      return DixaEvent.parse(json.toString());
    }
    Class<?> union = unionOf(type);
    if (union == null) {
      return GSON.fromJson(json, type);
    }
    boolean tagged = json instanceof JsonObject object && object.has(TAG);
    Object found = tagged || !isModel(type) ? GSON.fromJson(json, union) : null;
    return type.isInstance(found) || !isModel(type) ? found : GSON.fromJson(json, type);
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

  /** What went wrong, without any value. */
  static String problem(JsonParseException e) {
    return String.valueOf(e.getMessage()).replace("%", "%%");
  }
}
