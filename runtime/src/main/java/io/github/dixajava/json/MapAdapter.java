package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map in the order of the wire, read-only once read. Null values mean something: kept. */
final class MapAdapter<K, V extends @Nullable Object> extends TypeAdapter<@Nullable Map<K, V>> {
  private final Function<String, K> readKey;
  private final Function<K, String> writeKey;
  private final TypeAdapter<V> value;

  MapAdapter(Function<String, K> readKey, Function<K, String> writeKey, TypeAdapter<V> value) {
    this.readKey = readKey;
    this.writeKey = writeKey;
    this.value = value;
  }

  @Override
  public @Nullable Map<K, V> read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    JsonToken found = in.peek();
    if (found == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (found != JsonToken.BEGIN_OBJECT) {
      throw Adapters.wrongType(in, "an object");
    }
    Map<K, V> entries = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      K key = readKey.apply(in.nextName());
      entries.put(key, value.read(in));
    }
    in.endObject();
    return Collections.unmodifiableMap(entries);
  }

  @Override
  public void write(JsonWriter out, @Nullable Map<K, V> entries) throws IOException {
    if (entries == null) {
      out.nullValue();
      return;
    }
    for (K key : entries.keySet()) {
      if (Surrogates.isHalved(writeKey.apply(key))) {
        Surrogates.writeEscaped(out, in -> writeEntries(in, entries));
        return;
      }
    }
    writeEntries(out, entries);
  }

  private void writeEntries(JsonWriter out, Map<K, V> entries) throws IOException {
    out.beginObject();
    for (Map.Entry<K, V> entry : entries.entrySet()) {
      out.name(writeKey.apply(entry.getKey()));
      if (entry.getValue() == null) {
        JsonTree.writeNull(out);
      } else {
        value.write(out, entry.getValue());
      }
    }
    out.endObject();
  }
}
