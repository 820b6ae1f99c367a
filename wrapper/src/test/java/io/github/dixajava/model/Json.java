package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJson;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.json.EnvelopeAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads and writes models in tests; single quotes stand for double ones. */
final class Json {
  private static final Gson GSON = DixaGson.create();

  private Json() {}

  /** Reads on both ways that there are, which must give the same or both refuse. */
  static <T> T read(String json, Class<T> type) {
    String text = json.replace('\'', '"');
    if (text.isEmpty()) {
      return GSON.fromJson(text, type);
    }
    Object byBytes;
    try {
      byBytes = DixaJson.read(text.getBytes(StandardCharsets.UTF_8), type);
    } catch (DixaJsonException e) {
      byBytes = e;
    }
    try {
      T read = GSON.fromJson(text, type);
      assertThat(byBytes).isEqualTo(read);
      return read;
    } catch (DixaJsonException e) {
      assertThat(byBytes).isInstanceOf(DixaJsonException.class);
      throw e;
    }
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
