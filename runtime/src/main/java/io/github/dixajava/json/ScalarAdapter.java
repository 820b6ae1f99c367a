package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** A value that is one JSON text or one JSON number. */
abstract class ScalarAdapter<T> extends TypeAdapter<@Nullable T> {
  private final JsonToken token;
  private final String wanted;

  /**
   * @param token {@link JsonToken#STRING} or {@link JsonToken#NUMBER}
   * @param wanted what is expected, for messages
   */
  ScalarAdapter(JsonToken token, String wanted) {
    this.token = token;
    this.wanted = wanted;
  }

  /** The value of a text, which is of use during this call only. */
  abstract T parse(CharSequence text);

  abstract void print(JsonWriter out, T value) throws IOException;

  /** Whether the value can be read from this kind of token. */
  boolean accepts(JsonToken found) {
    return found == token;
  }

  @Override
  public final @Nullable T read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    JsonToken found = in.peek();
    if (found == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (!accepts(found)) {
      throw Adapters.wrongType(in, wanted);
    }
    CharSequence text = in.nextChars();
    try {
      return parse(text);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      // Neither value nor cause, whose message may quote the value: it may be personal data.
      String kind = found == JsonToken.STRING ? "a text" : "a number";
      throw new DixaJsonException(
          in.getPreviousPath(), "expected " + wanted + " but found " + kind + " that is none");
    }
  }

  @Override
  public final void write(JsonWriter out, @Nullable T value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else {
      print(out, value);
    }
  }
}
