package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One case of a union by itself: it is written as the union writes it, so that nothing depends on
 * whether a value goes by its own class or by the declared one.
 *
 * @param <U> the union
 */
final class CaseAdapter<U> extends TypeAdapter<@Nullable U> {
  private final UnionAdapter<U> union;
  private final @Nullable ModelAdapter<?> model;
  private final Class<?> type;

  /**
   * @param model what reads the case itself; null if it is no model
   */
  CaseAdapter(UnionAdapter<U> union, @Nullable ModelAdapter<?> model, Class<?> type) {
    this.union = union;
    this.model = model;
    this.type = type;
  }

  @Override
  @SuppressWarnings("unchecked") // the model is a case of the union
  public @Nullable U read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    if (model != null) {
      return (U) union.readCase(in, model);
    }
    if (UnknownValue.class.isAssignableFrom(type)) {
      return union.readUnknown(in, null);
    }
    String path = in.getPath();
    U value = union.read(in);
    if (value != null && !type.isInstance(value)) {
      throw new DixaJsonException(path, "expected a " + type.getSimpleName());
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, @Nullable U value) throws IOException {
    union.write(out, value);
  }
}
