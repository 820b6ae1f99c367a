package io.github.dixajava.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
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

  /** The adapter of a type that is Dixa's, for a whole JSON text; null for any other type. */
  static @Nullable TypeAdapter<?> rootAdapterOf(Type type) {
    TypeAdapter<?> adapter = adapterOf(type);
    return adapter == null ? null : new RootAdapter<>(adapter);
  }

  @Override
  // adapterOf gives the adapter of the very type; Gson's signature leaves out that it may read null
  @SuppressWarnings({"unchecked", "NullAway"})
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> token) {
    TypeAdapter<?> adapter = adapterOf(token.getType());
    return adapter == null ? null : new RootAdapter<>((TypeAdapter<T>) adapter);
  }

  static @Nullable TypeAdapter<?> adapterOf(Type type) {
    if (type instanceof Class<?> raw) {
      return plain(raw);
    }
    if (type instanceof WildcardType wildcard) { // Kotlin's List<T> is List<? extends T>
      return adapterOf(wildcard.getUpperBounds()[0]);
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
    if (plain != null) {
      return plain;
    }
    TypeAdapter<?> own = modelAdapterOf(raw);
    UnionAdapter<?> union = unionOf(raw);
    return union == null
        ? own
        : new CaseAdapter<>(union, own instanceof ModelAdapter<?> model ? model : null, raw);
  }

  /** The union that a class is a case of; null if it is none. */
  private static @Nullable UnionAdapter<?> unionOf(Class<?> raw) {
    for (Class<?> parent : raw.getInterfaces()) {
      if (modelAdapterOf(parent) instanceof UnionAdapter<?> union) {
        return union;
      }
    }
    return null;
  }

  private static @Nullable TypeAdapter<?> modelAdapterOf(Class<?> type) {
    if (Models.PROVIDERS.isEmpty()) {
      throw new IllegalStateException(
          "META-INF/services/%s is missing: a jar that is merged from others must keep it"
              .formatted(AdapterProvider.class.getName()));
    }
    for (AdapterProvider provider : Models.PROVIDERS) {
      TypeAdapter<?> adapter = provider.adapterOf(type);
      if (adapter != null) {
        return adapter;
      }
    }
    return null;
  }

  /**
   * The model, case of a union or open enum with that name.
   *
   * @throws ClassNotFoundException if there is none
   */
  static Class<?> modelNamed(String name) throws ClassNotFoundException {
    Class<?> type = Class.forName(name, false, AdapterProvider.class.getClassLoader());
    if (modelAdapterOf(type) == null && unionOf(type) == null) {
      throw new ClassNotFoundException(name + " is no model");
    }
    return type;
  }

  /**
   * One for each description that models were generated from; found once, when the first model is
   * read or written, wherever this class came from.
   */
  private static final class Models {
    static final List<AdapterProvider> PROVIDERS =
        ServiceLoader.load(AdapterProvider.class, AdapterProvider.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
  }
}
