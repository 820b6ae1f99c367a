package io.github.dixajava.webhook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import io.github.dixajava.json.Adapters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object in the payload of a webhook. Dixa documents payloads in prose only, and leaves out or
 * nulls even what it calls required; so nothing here fails: a property that is missing, null or of
 * another type than expected reads as null, or as an empty list. {@link #raw()} has all that came.
 *
 * <p>Immutable. Two are equal if they are of one class and their JSON is equal.
 */
public abstract sealed class PayloadObject
    permits DixaEvent,
        DixaEvent.Data,
        NamedId,
        WebhookConversation,
        WebhookMessageContent,
        WebhookTag,
        WebhookUser {
  /** What {@link #toString()} shows; the other properties may be personal data. */
  private static final Set<String> SHOWN =
      Set.of("csid", "event_fqn", "event_id", "event_timestamp", "id");

  private final JsonObject raw;

  PayloadObject(JsonObject raw) {
    this.raw = raw;
  }

  /** A copy of the JSON as it came, with the properties that this version has no method for. */
  public final JsonObject raw() {
    return raw.deepCopy();
  }

  final @Nullable String text(String name) {
    return read(name, Adapters.STRING);
  }

  final @Nullable Instant moment(String name) {
    return read(name, Adapters.INSTANT);
  }

  final <T> @Nullable T read(String name, TypeAdapter<@Nullable T> adapter) {
    JsonElement value = raw.get(name);
    try {
      return value == null ? null : adapter.fromJsonTree(value);
    } catch (JsonParseException otherType) {
      return null;
    }
  }

  final <T> @Nullable T object(String name, Function<JsonObject, T> type) {
    return raw.get(name) instanceof JsonObject value ? type.apply(value) : null;
  }

  /** The elements that are objects. */
  final <T> List<T> objects(String name, Function<JsonObject, T> type) {
    return elements(name, element -> element instanceof JsonObject o ? type.apply(o) : null);
  }

  /** The elements that are texts. */
  final List<String> texts(String name) {
    return elements(
        name,
        element ->
            element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()
                ? element.getAsString()
                : null);
  }

  private <T> List<T> elements(String name, Function<JsonElement, @Nullable T> type) {
    List<T> found = new ArrayList<>();
    if (raw.get(name) instanceof JsonArray elements) {
      for (JsonElement element : elements) {
        T value = type.apply(element);
        if (value != null) {
          found.add(value);
        }
      }
    }
    return List.copyOf(found);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof PayloadObject that
        && getClass() == that.getClass()
        && raw.equals(that.raw);
  }

  @Override
  public final int hashCode() {
    return raw.hashCode();
  }

  /** The class and what identifies the object, nothing that may be personal data. */
  @Override
  public final String toString() {
    JsonObject shown = new JsonObject();
    raw.entrySet().stream()
        .filter(property -> SHOWN.contains(property.getKey()))
        .filter(property -> property.getValue().isJsonPrimitive())
        .forEach(property -> shown.add(property.getKey(), property.getValue()));
    return getClass().getSimpleName() + shown;
  }
}
