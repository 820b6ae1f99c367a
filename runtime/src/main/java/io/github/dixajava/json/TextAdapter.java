package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

final class TextAdapter extends TypeAdapter<@Nullable String> {
  @Override
  public @Nullable String read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    return isPresent(in) ? in.nextString() : null;
  }

  /** Whether a text is to come and not null, which is read over. */
  static boolean isPresent(LookAheadReader in) throws IOException {
    JsonToken found = in.peek();
    if (found == JsonToken.NULL) {
      in.nextNull();
      return false;
    }
    if (found != JsonToken.STRING) {
      throw Adapters.wrongType(in, "a string");
    }
    return true;
  }

  @Override
  public void write(JsonWriter out, @Nullable String value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else {
      Surrogates.write(out, value);
    }
  }
}
