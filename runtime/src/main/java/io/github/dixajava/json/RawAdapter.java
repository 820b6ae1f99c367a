package io.github.dixajava.json;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** JSON of any form, kept as it is. */
final class RawAdapter extends TypeAdapter<JsonElement> {
  @Override
  public JsonElement read(JsonReader in) throws IOException {
    return JsonTree.read(in);
  }

  @Override
  public void write(JsonWriter out, JsonElement value) throws IOException {
    JsonTree.write(out, value);
  }
}
