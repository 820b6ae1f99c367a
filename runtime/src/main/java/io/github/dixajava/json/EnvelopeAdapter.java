package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an answer carries in its property {@code data}, and passes over the rest.
 *
 * @param <T> what it carries
 */
public final class EnvelopeAdapter<T> extends TypeAdapter<T> {
  private static final String DATA = "data";

  private final TypeAdapter<T> content;

  private EnvelopeAdapter(TypeAdapter<T> content) {
    this.content = content;
  }

  /** The adapter of the envelope around this content. */
  public static <T> TypeAdapter<@Nullable T> around(TypeAdapter<T> content) {
    return new RootAdapter<>(new EnvelopeAdapter<>(content));
  }

  /**
   * Reads the content.
   *
   * @throws DixaJsonException if there is none, or it is null
   */
  @Override
  public T read(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      throw Adapters.wrongType(in, "an object");
    }
    T data = null;
    boolean found = false;
    in.beginObject();
    while (in.hasNext()) {
      if (!in.nextName().equals(DATA)) {
        in.skipValue();
      } else if (found) {
        throw new DixaJsonException(in.getPath(), "duplicate key");
      } else {
        found = true;
        data = content.read(in);
      }
    }
    in.endObject();
    if (data == null) {
      throw new DixaJsonException("$." + DATA, "expected a value but found none");
    }
    return data;
  }

  @Override
  public void write(JsonWriter out, T value) throws IOException {
    out.beginObject();
    content.write(out.name(DATA), value);
    out.endObject();
  }
}
