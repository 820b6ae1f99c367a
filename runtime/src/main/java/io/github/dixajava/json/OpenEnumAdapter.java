package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes an open enum as the plain text that it is. */
public final class OpenEnumAdapter<E extends OpenEnum> extends TypeAdapter<@Nullable E> {
  private final Function<String, E> of;

  /**
   * @param of makes the enum out of its word
   */
  public OpenEnumAdapter(Function<String, E> of) {
    this.of = of;
  }

  @Override
  public @Nullable E read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    return TextAdapter.isPresent(in) ? of.apply(in.nextWord()) : null;
  }

  @Override
  public void write(JsonWriter out, @Nullable E value) throws IOException {
    Adapters.STRING.write(out, value == null ? null : value.value());
  }

  /** The enum of a map's key. */
  E key(String word) {
    return of.apply(word);
  }
}
