package io.github.dixajava.law;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJson;
import io.github.dixajava.json.DixaModel;
import io.github.dixajava.json.UnknownCase;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
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

  /** What it makes for a difference to go by the class of a value, not by the declared type. */
  private static @Nullable String byOwnClass(@Nullable Object read, String written) {
    boolean isDixas = read instanceof DixaModel || read instanceof UnknownCase;
    if (isDixas && !GSON.toJson(read).equals(written)) {
      return "is written otherwise by its own class: " + GSON.toJson(read);
    }
    for (Object value : KnownThings.in(read)) {
      String json = GSON.toJson(value);
      if (!value.equals(GSON.fromJson(json, value.getClass()))) {
        return "is another value if it is read by its own class: " + value;
      }
      if (!value.equals(SerializedCopy.of(value))) {
        return "is another value after Java serialization: " + value;
      }
      for (Class<?> parent : value.getClass().getInterfaces()) {
        if (parent.isSealed() && !GSON.toJson(value, parent).equals(json)) {
          return "is written otherwise as " + parent + ": " + json;
        }
      }
    }
    return null;
  }

  /** What went wrong; null if nothing did. */
  static @Nullable String problem(String json, Type type) {
    try {
      Object read = GSON.fromJson(json, type);
      if (!Objects.equals(read, DixaJson.read(json.getBytes(StandardCharsets.UTF_8), type))) {
        return "is another value if it is read from bytes";
      }
      String written = GSON.toJson(read, type);
      String problem = byOwnClass(read, written);
      if (problem == null) {
        problem =
            SameJson.difference(JsonParser.parseString(json), JsonParser.parseString(written));
      }
      return problem == null ? disagreement(json, type, read, written) : problem;
    } catch (JsonParseException e) {
      return "cannot be read: " + e.getMessage();
    }
  }

  private static @Nullable String disagreement(
      String json, Type type, @Nullable Object read, String written) {
    for (Codec codec : CODECS) {
      try {
        Object other = codec.read(json, type);
        if (!Objects.equals(other, read)) {
          return codec + " read another value: " + other;
        }
        String text = codec.write(other, type);
        if (!JsonParser.parseString(text).equals(JsonParser.parseString(written))) {
          return codec + " wrote " + text + " and not " + written;
        }
      } catch (Exception e) {
        return codec + " failed: " + e;
      }
    }
    return null;
  }
}
