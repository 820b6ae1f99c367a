package io.github.dixajava.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.model.ModelAdapters;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the adapter of a type without reflection over its members, when it is first asked for. */
final class DixaTypeAdapterFactory implements TypeAdapterFactory {
  private static final Map<Class<?>, TypeAdapter<?>> PLAIN =
      Map.of(
          String.class, Adapters.STRING,
          UUID.class, Adapters.UUID,
          Instant.class, Adapters.INSTANT,
          Long.class, Adapters.LONG,
          Integer.class, Adapters.INTEGER,
          Double.class, Adapters.DOUBLE,
          BigDecimal.class, Adapters.DECIMAL,
          Boolean.class, Adapters.BOOLEAN,
          JsonElement.class, Adapters.JSON);

  @Override
  @SuppressWarnings("unchecked") // adapterOf gives the adapter of the very type
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> token) {
    TypeAdapter<?> adapter = adapterOf(token.getType());
    return adapter == null ? null : new RootAdapter<>((TypeAdapter<T>) adapter);
  }

  private static @Nullable TypeAdapter<?> adapterOf(Type type) {
    if (type instanceof Class<?> raw) {
      return plain(raw);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      TypeAdapter<?> last = adapterOf(arguments[arguments.length - 1]);
      if (last != null && generic.getRawType() == List.class) {
        return Adapters.list(last);
      }
      if (last != null && generic.getRawType() == Map.class && arguments[0] == String.class) {
        return Adapters.map(last);
      }
    }
    return null;
  }

  private static @Nullable TypeAdapter<?> plain(Class<?> raw) {
    TypeAdapter<?> plain = PLAIN.get(raw);
    return plain == null ? ModelAdapters.of(raw) : plain;
  }
}
