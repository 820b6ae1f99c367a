package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Knows the adapters of the models, so that {@link DixaGson} need not know the models themselves.
 * The generated code has the one implementation; it is found as a service.
 */
public interface AdapterProvider {
  /** The adapter of a model, a union or an open enum; null if the class is none of them. */
  @Nullable TypeAdapter<?> adapterOf(Class<?> type);
}
