package io.github.dixajava.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The outermost adapter: turns what the reader says into an error that names the place. */
final class RootAdapter<T> extends TypeAdapter<@Nullable T> {
  private final TypeAdapter<T> adapter;

  RootAdapter(TypeAdapter<T> adapter) {
    this.adapter = adapter;
  }

  @Override
  public @Nullable T read(JsonReader in) throws IOException {
    JsonToken first = first(in);
    if (first == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    try {
      return adapter.read(in);
    } catch (EOFException e) {
      throw new DixaJsonException(in.getPath(), "the JSON ends too early", e);
    } catch (MalformedJsonException | IllegalStateException | NumberFormatException e) {
      throw new DixaJsonException(in.getPath(), "malformed JSON", e);
    } catch (DixaJsonException e) {
      throw e;
    } catch (JsonParseException e) {
      throw new DixaJsonException(in.getPath(), "unreadable JSON", e);
    }
  }

  /** Gson takes an empty document for null only if its end is met here. */
  private static JsonToken first(JsonReader in) throws IOException {
    try {
      return in.peek();
    } catch (MalformedJsonException e) {
      throw new DixaJsonException(in.getPath(), "malformed JSON", e);
    }
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    adapter.write(out, value);
  }
}
