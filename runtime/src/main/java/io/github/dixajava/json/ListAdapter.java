package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, read-only once read. One unreadable element of a union does not cost the others. */
final class ListAdapter<T extends @Nullable Object> extends TypeAdapter<@Nullable List<T>> {
  private final TypeAdapter<T> element;
  private final boolean orOne;

  /**
   * @param orOne whether a string is read as a list of one
   */
  ListAdapter(TypeAdapter<T> element, boolean orOne) {
    this.element = element;
    this.orOne = orOne;
  }

  @Override
  public @Nullable List<T> read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    JsonToken found = in.peek();
    if (found == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (orOne && found == JsonToken.STRING) {
      return List.of(element.read(in));
    }
    if (found != JsonToken.BEGIN_ARRAY) {
      throw Adapters.wrongType(in, "an array");
    }
    List<T> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      items.add(element instanceof UnionAdapter<T> u ? u.readElement(in) : element.read(in));
    }
    in.endArray();
    return Collections.unmodifiableList(items);
  }

  @Override
  public void write(JsonWriter out, @Nullable List<T> items) throws IOException {
    if (items == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (T item : items) {
      if (item == null) {
        JsonTree.writeNull(out);
      } else {
        element.write(out, item);
      }
    }
    out.endArray();
  }
}
