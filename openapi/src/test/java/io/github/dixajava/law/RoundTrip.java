package io.github.dixajava.law;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.dixajava.json.DixaGson;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The law: what was read and written again is what it was. */
final class RoundTrip {
  private static final Gson GSON = DixaGson.create();

  private RoundTrip() {}

  /** What the client does not know about JSON that holds nothing but what the description says. */
  static List<String> surprises(String json, Type type) {
    return KnownThings.surprises(GSON.fromJson(json, type));
  }

  /** What went wrong; null if nothing did. */
  static @Nullable String problem(String json, Type type) {
    try {
      Object read = GSON.fromJson(json, type);
      JsonElement written = JsonParser.parseString(GSON.toJson(read, type));
      return SameJson.difference(JsonParser.parseString(json), written);
    } catch (JsonParseException e) {
      return "cannot be read: " + e.getMessage();
    }
  }
}
