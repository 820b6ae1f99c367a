package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

final class BooleanAdapter extends TypeAdapter<@Nullable Boolean> {
  @Override
  public @Nullable Boolean read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    JsonToken found = in.peek();
    if (found == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (found != JsonToken.BOOLEAN) {
      throw Adapters.wrongType(in, "a boolean");
    }
    return in.nextBoolean();
  }

  @Override
  public void write(JsonWriter out, @Nullable Boolean value) throws IOException {
    out.value(value);
  }
}
