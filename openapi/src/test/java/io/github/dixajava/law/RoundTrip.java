package io.github.dixajava.law;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.dixajava.json.DixaGson;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The law: what was read and written again is what it was. */
final class RoundTrip {
  private static final Gson GSON = DixaGson.create();
  private static final List<Codec> CODECS =
      ServiceLoader.load(Codec.class).stream().map(ServiceLoader.Provider::get).toList();

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
      String difference = SameJson.difference(JsonParser.parseString(json), written);
      return difference == null ? disagreement(json, type, read, written) : difference;
    } catch (JsonParseException e) {
      return "cannot be read: " + e.getMessage();
    }
  }

  private static @Nullable String disagreement(
      String json, Type type, @Nullable Object read, JsonElement written) {
    for (Codec codec : CODECS) {
      try {
        Object other = codec.read(json, type);
        if (!Objects.equals(other, read)) {
          return codec + " read another value: " + other;
        }
        String text = codec.write(other, type);
        if (!JsonParser.parseString(text).toString().equals(written.toString())) {
          return codec + " wrote " + text + " and not " + written;
        }
      } catch (Exception e) {
        return codec + " failed: " + e;
      }
    }
    return null;
  }
}
