package io.github.dixajava.json;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of the plain types. Each takes exactly the JSON type it stands for, so that {@code
 * "5"} never turns into {@code 5}, and null. For generated code; thread-safe.
 */
public final class Adapters {
  public static final TypeAdapter<@Nullable String> STRING = new TextAdapter();
  public static final TypeAdapter<@Nullable UUID> UUID = new UuidAdapter();
  public static final TypeAdapter<@Nullable Instant> INSTANT = new InstantAdapter();
  public static final TypeAdapter<@Nullable Instant> EPOCH_MILLIS =
      new NumberAdapters.OfEpochMillis();
  public static final TypeAdapter<@Nullable Long> LONG = new NumberAdapters.OfLong();
  public static final TypeAdapter<@Nullable Long> LONG_OR_DIGITS =
      new NumberAdapters.OfLongOrDigits();
  public static final TypeAdapter<@Nullable Integer> INTEGER = new NumberAdapters.OfInteger();
  public static final TypeAdapter<@Nullable Double> DOUBLE = new NumberAdapters.OfDouble();
  public static final TypeAdapter<@Nullable BigDecimal> DECIMAL = new NumberAdapters.OfDecimal();
  public static final TypeAdapter<@Nullable Boolean> BOOLEAN = new BooleanAdapter();
  public static final TypeAdapter<JsonElement> JSON = new RawAdapter();

  private Adapters() {}

  /** A list; an element of a union that cannot be read becomes that union's unknown case. */
  public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> list(
      TypeAdapter<T> element) {
    return new ListAdapter<>(element, false, false);
  }

  /** The list of a page; an element that cannot be read is kept beside the others. */
  public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> page(
      TypeAdapter<T> element) {
    return new ListAdapter<>(element, false, true);
  }

  /** The same as a list, but a string in its place is read as a list of that one element. */
  public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> listOrOne(
      TypeAdapter<T> element) {
    return new ListAdapter<>(element, true, false);
  }

  /** A map with any text as key; its null values are kept and written. */
  public static <V extends @Nullable Object> TypeAdapter<@Nullable Map<String, V>> map(
      TypeAdapter<V> value) {
    return new MapAdapter<>(key -> key, key -> key, value);
  }

  /** A map whose keys are words of an open enum. */
  public static <K extends OpenEnum, V extends @Nullable Object>
      TypeAdapter<@Nullable Map<K, V>> map(OpenEnumAdapter<K> key, TypeAdapter<V> value) {
    return new MapAdapter<>(key::key, OpenEnum::value, value);
  }

  /** What Java serialization writes in place of an open enum. For generated code. */
  public static Object serialized(OpenEnum value) {
    return new SerializedJson(value);
  }

  static DixaJsonException wrongType(JsonReader in, String wanted) throws IOException {
    String found =
        switch (in.peek()) {
          case BEGIN_ARRAY -> "an array";
          case BEGIN_OBJECT -> "an object";
          case STRING -> "a string";
          case NUMBER -> "a number";
          case BOOLEAN -> "a boolean";
          case NULL -> "null";
          default -> "the end";
        };
    return new DixaJsonException(in.getPath(), "expected " + wanted + " but found " + found);
  }
}
