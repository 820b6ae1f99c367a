package io.github.dixajava.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one union; the subclass, generated, knows its cases. The whole value is read
 * first, since Dixa puts the tag last.
 *
 * @param <U> the sealed interface
 */
public abstract class UnionAdapter<U> extends TypeAdapter<@Nullable U> {
  /** For generated adapters. */
  protected UnionAdapter() {}

  /** The case that the JSON is; null if it is none that is known. */
  protected abstract @Nullable U decode(JsonElement raw) throws IOException;

  /** Writes a case that is known. */
  protected abstract void encode(JsonWriter out, U value) throws IOException;

  /** The case for everything else. */
  protected abstract U unknown(
      @Nullable String tag, JsonElement raw, @Nullable DixaJsonException error);

  @Override
  public final @Nullable U read(JsonReader in) throws IOException {
    return read(in, false);
  }

  /** Like {@link #read}, but what cannot be read becomes the unknown case, error included. */
  final @Nullable U readElement(JsonReader in) throws IOException {
    return read(in, true);
  }

  private @Nullable U read(JsonReader in, boolean lenient) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    JsonElement raw = JsonTree.read(in);
    try {
      U known = decode(raw);
      return known == null ? unknown(tag(raw), raw, null) : known;
    } catch (DixaJsonException e) {
      DixaJsonException error = e.within(in.getPreviousPath());
      if (lenient) {
        return unknown(tag(raw), raw, error);
      }
      throw error;
    }
  }

  @Override
  public final void write(JsonWriter out, @Nullable U value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof UnknownValue unknown) {
      JsonTree.write(out, unknown.raw());
    } else {
      encode(out, value);
    }
  }

  /** Whether the JSON is an object with that property. */
  protected static boolean has(JsonElement raw, String property) {
    return raw instanceof JsonObject object && object.has(property);
  }

  /** Whether the JSON is a text. */
  protected static boolean isText(JsonElement raw) {
    return raw instanceof JsonPrimitive primitive && primitive.isString();
  }

  /** Whether the JSON is a number. */
  protected static boolean isNumber(JsonElement raw) {
    return raw instanceof JsonPrimitive primitive && primitive.isNumber();
  }

  /** Whether the JSON is true or false. */
  protected static boolean isFlag(JsonElement raw) {
    return raw instanceof JsonPrimitive primitive && primitive.isBoolean();
  }

  /** Whether the JSON is a list. */
  protected static boolean isList(JsonElement raw) {
    return raw.isJsonArray();
  }

  /** Whether the JSON is a list of texts, or an empty one. */
  protected static boolean isTexts(JsonElement raw) {
    return isListOf(raw, UnionAdapter::isText);
  }

  /** Whether the JSON is a list of objects, or an empty one. */
  protected static boolean isObjects(JsonElement raw) {
    return isListOf(raw, JsonElement::isJsonObject);
  }

  private static boolean isListOf(JsonElement raw, Predicate<JsonElement> test) {
    return raw instanceof JsonArray array && array.asList().stream().allMatch(test);
  }

  static @Nullable String tag(JsonElement raw) {
    return raw instanceof JsonObject object
            && object.get(DixaModel.TAG) instanceof JsonPrimitive tag
            && tag.isString()
        ? tag.getAsString()
        : null;
  }
}
