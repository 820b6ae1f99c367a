package io.github.dixajava.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one union; the subclass, generated, knows its cases, which it tells apart by
 * looking ahead: Dixa puts the tag last.
 *
 * @param <U> the sealed interface
 */
public abstract class UnionAdapter<U> extends TypeAdapter<@Nullable U> {
  /** For generated adapters. */
  protected UnionAdapter() {}

  /** The case to come; null, with nothing read, if it is none that is known. */
  protected abstract @Nullable U decode(JsonReader in) throws IOException;

  /** Writes a case that is known. */
  protected abstract void encode(JsonWriter out, U value) throws IOException;

  /** The case for everything else. */
  protected abstract U unknown(
      @Nullable String tag, JsonElement raw, @Nullable DixaJsonException error);

  @Override
  public final @Nullable U read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    U known = decode(in);
    return known == null ? readUnknown(in, null) : known;
  }

  /** Like {@link #read}, but what cannot be read becomes the unknown case, error included. */
  final @Nullable U readElement(LookAheadReader in) throws IOException {
    LookAheadReader.Mark start = in.mark();
    try {
      return read(in);
    } catch (DixaJsonException e) {
      in.reset(start);
      return readUnknown(in, e);
    }
  }

  /** The unknown case; what is wrong with the JSON itself is an error all the same. */
  final U readUnknown(LookAheadReader in, @Nullable DixaJsonException error) throws IOException {
    JsonElement raw = JsonTree.read(in);
    return unknown(tag(raw), raw, error);
  }

  /** Reads what is declared to be this very case. */
  @Nullable DixaModel readCase(LookAheadReader in, ModelAdapter<?> model) throws IOException {
    return model.read(in);
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

  /** Whether an object with that property is to come. */
  protected static boolean has(JsonReader in, String property) throws IOException {
    return in.peek() == JsonToken.BEGIN_OBJECT && LookAheadReader.of(in).has(property);
  }

  /** Whether an object is to come. */
  protected static boolean isObject(JsonReader in) throws IOException {
    return in.peek() == JsonToken.BEGIN_OBJECT;
  }

  /** Whether a text is to come. */
  protected static boolean isText(JsonReader in) throws IOException {
    return in.peek() == JsonToken.STRING;
  }

  /** Whether a number is to come. */
  protected static boolean isNumber(JsonReader in) throws IOException {
    return in.peek() == JsonToken.NUMBER;
  }

  /** Whether true or false is to come. */
  protected static boolean isFlag(JsonReader in) throws IOException {
    return in.peek() == JsonToken.BOOLEAN;
  }

  /** Whether a list is to come. */
  protected static boolean isList(JsonReader in) throws IOException {
    return in.peek() == JsonToken.BEGIN_ARRAY;
  }

  /** Whether a list of texts is to come, or an empty one. */
  protected static boolean isTexts(JsonReader in) throws IOException {
    return isList(in) && LookAheadReader.of(in).holdsOnly(JsonToken.STRING);
  }

  /** Whether a list of objects is to come, or an empty one. */
  protected static boolean isObjects(JsonReader in) throws IOException {
    return isList(in) && LookAheadReader.of(in).holdsOnly(JsonToken.BEGIN_OBJECT);
  }

  static @Nullable String tag(JsonElement raw) {
    return raw instanceof JsonObject object
            && object.get(DixaModel.TAG) instanceof JsonPrimitive tag
            && tag.isString()
        ? tag.getAsString()
        : null;
  }
}
