package io.github.dixajava.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the unknown cases of all unions share. Equal if the JSON is equal. */
@SuppressWarnings("serial") // never serialized itself
public abstract class UnknownValue implements UnknownCase, Serializable {
  private final @Nullable String tag;
  private final JsonElement raw;
  private final @Nullable DixaJsonException error;

  /** For generated unions. */
  protected UnknownValue(@Nullable String tag, JsonElement raw, @Nullable DixaJsonException error) {
    this.tag = tag;
    this.raw = raw;
    this.error = error;
  }

  /** The tag of raw JSON; null if it has none. */
  protected static @Nullable String tagOf(JsonElement raw) {
    return UnionAdapter.tag(raw);
  }

  /** A property that the known cases share; null if it is not there. For generated unions. */
  protected final <T> @Nullable T property(String name, TypeAdapter<T> adapter) {
    JsonElement value = raw instanceof JsonObject object ? object.get(name) : null;
    try {
      return value == null || value.isJsonNull() ? null : adapter.fromJsonTree(value);
    } catch (DixaJsonException e) {
      throw e.within("$." + name);
    }
  }

  /** For generated unions. */
  protected static <T> T required(@Nullable T value, String property) {
    if (value == null) {
      throw new MissingPropertyException("Unknown." + property);
    }
    return value;
  }

  /** For generated unions. */
  protected static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : value;
  }

  /** For generated unions. */
  protected static <K, V> Map<K, V> map(@Nullable Map<K, V> value) {
    return value == null ? Map.of() : value;
  }

  @Override
  public final @Nullable String tag() {
    return tag;
  }

  @Override
  public final JsonElement raw() {
    return raw.deepCopy();
  }

  @Override
  public final @Nullable DixaJsonException error() {
    return error;
  }

  /** Java serialization writes the class and the JSON. */
  protected final Object writeReplace() {
    return new SerializedJson(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerializedJson.unexpected();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof UnknownValue that
        && getClass() == that.getClass()
        && JsonTree.value(raw).equals(JsonTree.value(that.raw));
  }

  @Override
  public final int hashCode() {
    return JsonTree.value(raw).hashCode();
  }

  /** The tag and the error; never the JSON, which may hold secrets. */
  @Override
  public final String toString() {
    return "Unknown[tag=" + tag + (error == null ? "]" : ", error=" + error.getMessage() + "]");
  }
}
