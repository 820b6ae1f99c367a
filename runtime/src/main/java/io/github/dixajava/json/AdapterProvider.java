package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Knows the adapters of the models, so that {@link DixaGson} need not know the models themselves.
 * The code that is generated from a description has one implementation; all are found as services.
 */
public interface AdapterProvider {
  /** The adapter of a model, a union or an open enum; null if the class is none of them. */
  @Nullable TypeAdapter<?> adapterOf(Class<?> type);
}
