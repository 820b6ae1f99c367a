package io.github.dixajava.model;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.EnvelopeAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.List;

/** Reads and writes models in tests; single quotes stand for double ones. */
final class Json {
  private static final Gson GSON = DixaGson.create();

  private Json() {}

  static <T> T read(String json, Class<T> type) {
    return GSON.fromJson(json.replace('\'', '"'), type);
  }

  static <T> List<T> readList(String json, Class<T> element) {
    Type type = TypeToken.getParameterized(List.class, element).getType();
    return GSON.fromJson(json.replace('\'', '"'), type);
  }

  /** What an answer carries, read as a call reads it. */
  static <T> T readAnswer(String json, TypeToken<T> type) {
    try {
      return EnvelopeAdapter.around(GSON.getAdapter(type)).fromJson(json.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a value becomes on the wire, as the type that an interface declares. */
  static JsonElement written(Object value, Type type) {
    return JsonParser.parseString(GSON.toJson(value, type));
  }

  static JsonElement tree(String json) {
    return JsonParser.parseString(json.replace('\'', '"'));
  }
}
