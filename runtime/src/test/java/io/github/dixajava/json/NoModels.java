package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import org.jspecify.annotations.Nullable;

/** Stands in for the generated models, for the tests of the run-time sources. */
public final class NoModels implements AdapterProvider {
  @Override
  public @Nullable TypeAdapter<?> adapterOf(Class<?> type) {
    return null;
  }
}
