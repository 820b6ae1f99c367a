package io.github.dixajava.json;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all model classes share: they are immutable and equal by value, they keep what this version
 * does not know, and their text form masks secrets. Java serialization writes their JSON.
 */
@SuppressWarnings("serial") // never serialized itself
public abstract class DixaModel implements Serializable {
  static final String TAG = "_type";

  private final Map<String, JsonElement> rest;
  private final boolean untagged;

  /** For generated models. */
  protected DixaModel(ModelBuilder<?> builder) {
    this.rest = builder.share();
    this.untagged = builder.untagged;
  }

  /** The adapter of this very class. For generated models. */
  protected abstract ModelAdapter<?> adapter();

  /** Shows all properties that are present. For generated models. */
  protected abstract void visit(PropertyVisitor visitor) throws IOException;

  /**
   * The properties that came with the JSON although the description does not know them, and those
   * whose value is an explicit null. They are written back. Read-only.
   */
  public final Map<String, JsonElement> unknownProperties() {
    Map<String, JsonElement> copy = new LinkedHashMap<>();
    rest.forEach((name, value) -> copy.put(name, value.deepCopy()));
    return Collections.unmodifiableMap(copy);
  }

  Map<String, JsonElement> rest() {
    return rest;
  }

  /** Whether this is the case of a union whose tag was missing when it was read. */
  boolean isUntagged() {
    return untagged;
  }

  /** The value of a required property. For generated models. */
  protected final <T> T required(@Nullable T value, String property) {
    if (value == null) {
      throw new MissingPropertyException(nameOf(getClass()) + "." + property);
    }
    return value;
  }

  /** The name of a model as it stands in code, such as {@code Webhook.Filter}. */
  static String nameOf(Class<?> model) {
    String name = model.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** The moment that a text says. For generated models. */
  protected static Instant moment(String text, String property) {
    try {
      return DateTimes.parse(text);
    } catch (DateTimeException e) {
      throw new DixaJsonException("$." + property, "expected a date-time but found another text");
    }
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
    return this == other
        || (other instanceof DixaModel that
            && getClass() == that.getClass()
            && JsonTree.values(rest).equals(JsonTree.values(that.rest))
            && ModelText.values(this).equals(ModelText.values(that)));
  }

  @Override
  public final int hashCode() {
    return Objects.hash(ModelText.values(this), JsonTree.values(rest));
  }

  /** The class and its properties by name and value, secrets masked, for logs and debuggers. */
  @Override
  public final String toString() {
    return ModelText.print(this);
  }
}
