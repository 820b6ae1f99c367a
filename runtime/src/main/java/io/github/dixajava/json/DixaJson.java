package io.github.dixajava.json;

import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The short way from the bytes of a body to a model: {@link DixaGson}, but for the reader, which
 * sees the whole body at once. The results are the same, errors included, two to three times as
 * fast.
 *
 * <pre>{@code
 * Conversation conversation = DixaJson.read(bytes, Conversation.class);
 * byte[] same = DixaJson.write(conversation, Conversation.class);
 * }</pre>
 *
 * <p>Bytes that are not UTF-8 are refused: a character that replaced them could not be told from
 * one that was sent, and would be written back in their place.
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
   * @throws DixaJsonException if the JSON is malformed, is truncated, is not UTF-8, does not have
   *     the form of the type or does not fit into memory; it names the place
   */
  public static @Nullable Object read(byte[] json, Type type) {
    TypeAdapter<?> adapter = DixaTypeAdapterFactory.rootAdapterOf(type);
    try {
      return adapter == null
          ? DixaGson.create().fromJson(decode(json), TypeToken.get(type))
          : adapter.read(new ByteReader(json));
    } catch (CharacterCodingException e) {
      throw new DixaJsonException("$", "invalid UTF-8", e);
    } catch (IOException e) {
      throw new DixaJsonException("$", "unreadable JSON", e);
    }
  }

  private static String decode(byte[] json) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
  }

  /** The same as {@link #read(byte[], Type)} for a type that is a class. */
  public static <T> @Nullable T read(byte[] json, Class<T> type) {
    return type.cast(read(json, (Type) type));
  }

  /**
   * Writes JSON in UTF-8. Half a surrogate pair is written as the escape that it was read from.
   *
   * @param value null is written as the word null
   * @param type the type of the value, as for reading
   */
  public static byte[] write(@Nullable Object value, Type type) {
    StringWriter json = new StringWriter();
    JsonWriter out = new JsonWriter(json);
    out.setStrictness(Strictness.STRICT);
    try {
      write(adapter(type), out, value);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to a string failed", e);
    }
    return Surrogates.escape(json.toString()).getBytes(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked") // the value is of the adapter's type
  private static <T> void write(TypeAdapter<T> adapter, JsonWriter out, @Nullable Object value)
      throws IOException {
    adapter.write(out, (T) value);
  }

  /** The adapter that {@link DixaGson} has for a type. */
  public static TypeAdapter<?> adapter(Type type) {
    TypeAdapter<?> adapter = DixaTypeAdapterFactory.rootAdapterOf(type);
    return adapter == null ? DixaGson.create().getAdapter(TypeToken.get(type)) : adapter;
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
}
