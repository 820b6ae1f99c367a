package io.github.dixajava.model;

import com.google.gson.TypeAdapter;
import org.jspecify.annotations.Nullable;

/** Stands in for the generated class of this name; has no models. */
public final class ModelAdapters {
  private ModelAdapters() {}

  public static @Nullable TypeAdapter<?> of(Class<?> type) {
    return null;
  }
}
