package io.github.dixajava.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all builders share. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class ModelBuilder<B extends ModelBuilder<B>> {
  /** What is kept beyond the declared properties. Shared with a model, it is copied first. */
  private Map<String, JsonElement> rest = Map.of();

  private boolean shared = true;
  boolean untagged;
  @Nullable String tag;

  /** For generated builders. */
  protected ModelBuilder() {}

  /** Another builder of the kind, empty, without the presets of one for requests. */
  protected abstract ModelBuilder<?> fresh();

  /** Makes the model without asking whether all that is required is there. */
  protected abstract DixaModel create();

  /** Reads the value of one property, by its place among the declared ones, from one on. */
  protected abstract void read(int property, JsonReader in) throws IOException;

  /** For generated builders. */
  protected static IllegalArgumentException noProperty(int property) {
    return new IllegalArgumentException("there is no property " + property);
  }

  /**
   * Adds a property that the description does not know, or replaces it. It is sent with the others,
   * and the model has it among its {@link DixaModel#unknownProperties}.
   *
   * @param name its name in the JSON
   * @param value any JSON, also an explicit null; it is copied
   * @throws IllegalArgumentException if the model has a setter for that property, the name is
   *     {@code _type}, which the class of a model says, one of both is null, or the value holds a
   *     number that is not finite
   */
  public final B additionalProperty(String name, JsonElement value) {
    if (create().adapter().knows(PropertyValues.required(name, "name"))) {
      throw new IllegalArgumentException(name + " is no additional property");
    }
    keep(name, PropertyValues.copy(PropertyValues.required(value, "value"), "value"));
    @SuppressWarnings("unchecked") // the builder itself
    B self = (B) this;
    return self;
  }

  /** Takes over what the model knows beyond its declared properties. For generated builders. */
  protected final void rest(DixaModel model) {
    rest = model.rest();
    untagged = model.isUntagged();
  }

  /** The property has a value now, so an explicit null is forgotten. For generated builders. */
  protected final void set(String name) {
    if (rest.containsKey(name)) {
      own().remove(name);
    }
  }

  /** The property is written as an explicit null. For generated builders. */
  protected final void clear(String name) {
    keep(name, JsonNull.INSTANCE);
  }

  final void keep(String name, JsonElement value) {
    own().put(name, value);
  }

  final boolean keeps(String name) {
    return rest.containsKey(name);
  }

  private Map<String, JsonElement> own() {
    if (shared) {
      rest = new LinkedHashMap<>(rest);
      shared = false;
    }
    return rest;
  }

  /** For a model, which never changes it. */
  final Map<String, JsonElement> share() {
    shared = true;
    return rest;
  }

  /**
   * Refuses to build without required properties. For generated builders.
   *
   * @param namesAndValues the name of each required property, followed by its value
   */
  protected final void check(@Nullable Object... namesAndValues) {
    List<String> missing = new ArrayList<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      if (namesAndValues[index + 1] == null) {
        missing.add(nameOf(String.valueOf(namesAndValues[index])));
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          String.join(", ", missing)
              + (missing.size() == 1 ? " is required, but was" : " are required, but were")
              + " not set");
    }
  }

  /** The name of a property as it stands in code, such as {@code Webhook.Filter.value}. */
  private String nameOf(String property) {
    String builder = DixaModel.nameOf(getClass());
    return builder.substring(0, builder.lastIndexOf('.') + 1) + property;
  }

  /** For generated builders. */
  protected final void checkSize(@Nullable Collection<?> value, int min, int max, String property) {
    if (value != null && (value.size() < min || value.size() > max)) {
      throw new IllegalArgumentException(
          nameOf(property)
              + " has "
              + value.size()
              + " elements, allowed are "
              + (max == Integer.MAX_VALUE ? "at least " + min : min + " to " + max));
    }
  }
}
