package io.github.dixajava.options;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Masks for {@code DixaClientBuilder.logBodies}. */
public final class BodyMask {
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(_type|(?!external).*[iI]ds?|.*At|.*[tT]ype|channel|direction|state|status)");

  private BodyMask() {}

  /**
   * Shows the structure and hides the people: of all texts in a JSON body only ids, tags, dates,
   * channels and states stay, the others become their length; a body that is not JSON becomes its
   * length.
   */
  public static UnaryOperator<String> standard() {
    return BodyMask::mask;
  }

  private static String mask(String body) {
    try {
      JsonElement json = JsonParser.parseString(body);
      return json.isJsonPrimitive() ? length(body) : masked("", json).toString();
    } catch (JsonParseException notJson) {
      return length(body);
    }
  }

  private static String length(String text) {
    return "(" + text.length() + " characters)";
  }

  private static JsonElement masked(String name, JsonElement json) {
    if (json instanceof JsonObject object) {
      JsonObject copy = new JsonObject();
      object.asMap().forEach((key, value) -> copy.add(key, masked(key, value)));
      return copy;
    }
    if (json instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(item -> copy.add(masked(name, item)));
      return copy;
    }
    if (json instanceof JsonPrimitive text && text.isString() && !isHarmless(name, text)) {
      return new JsonPrimitive(length(text.getAsString()));
    }
    return json;
  }

  /** An e-mail address or a number can be an id too. */
  private static boolean isHarmless(String name, JsonPrimitive text) {
    String value = text.getAsString();
    return HARMLESS.matcher(name).matches() && !value.contains("@") && !value.contains("+");
  }
}
