package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that is one JSON text or one JSON number. */
final class ScalarAdapter<T> extends TypeAdapter<@Nullable T> {
  private interface Writer<T> {
    void write(JsonWriter out, T value) throws IOException;
  }

  private final JsonToken token;
  private final String wanted;
  private final Function<String, T> parse;
  private final Writer<T> writer;

  private ScalarAdapter(
      JsonToken token, String wanted, Function<String, T> parse, Writer<T> writer) {
    this.token = token;
    this.wanted = wanted;
    this.parse = parse;
    this.writer = writer;
  }

  static <T> ScalarAdapter<T> text(
      String wanted, Function<String, T> parse, Function<T, String> format) {
    return new ScalarAdapter<>(
        JsonToken.STRING, wanted, parse, (out, value) -> out.value(format.apply(value)));
  }

  static <T extends Number> ScalarAdapter<T> number(String wanted, Function<String, T> parse) {
    return new ScalarAdapter<>(
        JsonToken.NUMBER, wanted, parse, (out, value) -> out.value((Number) value));
  }

  @Override
  public @Nullable T read(JsonReader in) throws IOException {
    JsonToken found = in.peek();
    if (found == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (found != token) {
      throw Adapters.wrongType(in, wanted);
    }
    String text = in.nextString();
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      // Neither value nor cause, whose message may quote the value: it may be personal data.
      String kind = token == JsonToken.STRING ? "a text" : "a number";
      throw new DixaJsonException(
          in.getPreviousPath(), "expected " + wanted + " but found " + kind + " that is none");
    }
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else {
      writer.write(out, value);
    }
  }
}
