package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The short way from the bytes of a body to a model: {@link DixaGson}, but for the reader, which
 * sees the whole body at once. The results are the same, errors included, two to three times as
 * fast.
 *
 * <pre>{@code
 * Conversation conversation = DixaJson.read(bytes, Conversation.class);
 * }</pre>
 */
public final class DixaJson {
  private DixaJson() {}

  /**
   * Reads JSON in UTF-8. Other than {@link com.google.gson.Gson#fromJson(String, Class)} it takes
   * an empty text for an error.
   *
   * @param json the whole text; a byte order mark is skipped
   * @param type a model, a union, an open enum, or lists and maps of them
   * @return what was read; null if it is the word null
   * @throws DixaJsonException if the JSON is malformed, is cut off or does not have the form of the
   *     type; it names the place
   */
  public static @Nullable Object read(byte[] json, Type type) {
    TypeAdapter<?> adapter = DixaTypeAdapterFactory.rootAdapterOf(type);
    if (adapter == null) {
      String text = new String(json, StandardCharsets.UTF_8);
      return DixaGson.create().fromJson(text, TypeToken.get(type));
    }
    try {
      return adapter.read(new ByteReader(json));
    } catch (IOException e) {
      throw new DixaJsonException("$", "unreadable JSON", e);
    }
  }

  /**
   * A reader of UTF-8 for the adapters of {@link DixaGson}, which read faster from it than from
   * Gson's own.
   */
  public static JsonReader reader(byte[] json) {
    return new ByteReader(json);
  }

  /**
   * A reader for the adapters of {@link DixaGson} over the tokens of another library's parser.
   *
   * @param tokens the tokens of one value; the next one is the value's first
   */
  public static JsonReader reader(JsonTokens tokens) {
    return new TokenReader(tokens);
  }

  /** The same as {@link #read(byte[], Type)} for a type that is a class. */
  public static <T> @Nullable T read(byte[] json, Class<T> type) {
    return type.cast(read(json, (Type) type));
  }
}
