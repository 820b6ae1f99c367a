package io.github.dixajava.webhook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import io.github.dixajava.json.Adapters;
import io.github.dixajava.model.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in the payload of a webhook. Dixa documents payloads in prose only, and omits or
 * nulls even properties that it calls required. So no getter fails: a property that is missing,
 * null or of an unexpected type reads as null, or as an empty list. {@link #raw()} has everything.
 *
 * <p>Immutable. Two objects are equal if they are of the same class and their JSON is equal.
 */
public abstract sealed class PayloadObject
    permits DixaEvent,
        DixaEvent.Data,
        WebhookConversation,
        WebhookMessageContent,
        WebhookReference,
        WebhookTag,
        WebhookUser {
  /** The properties that {@link #toString()} shows; all others may be personal data. */
  private static final Set<String> SHOWN =
      Set.of("csid", "event_fqn", "event_id", "event_timestamp", "id");

  private final JsonObject raw;

  PayloadObject(JsonObject raw) {
    this.raw = raw;
  }

  /** Returns a copy of the JSON as received, including the properties that have no getter. */
  public final JsonObject raw() {
    return raw.deepCopy();
  }

  final @Nullable String string(String name) {
    return read(name, Adapters.STRING);
  }

  final @Nullable Instant instant(String name) {
    return read(name, Adapters.INSTANT);
  }

  /** Payloads write it in upper or lower case, the rest of the API as {@code Inbound}. */
  final @Nullable Direction readDirection() {
    String value = string("direction");
    if (value == null || value.isEmpty()) {
      return null;
    }
    return Direction.of(
        value.substring(0, 1).toUpperCase(Locale.ROOT)
            + value.substring(1).toLowerCase(Locale.ROOT));
  }

  final <T> @Nullable T read(String name, TypeAdapter<@Nullable T> adapter) {
    return read(raw.get(name), adapter);
  }

  private static <T> @Nullable T read(
      @Nullable JsonElement value, TypeAdapter<@Nullable T> adapter) {
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

  /** The elements that are strings. */
  final List<String> strings(String name) {
    return elements(name, element -> read(element, Adapters.STRING));
  }

  private <T> List<T> elements(String name, Function<JsonElement, @Nullable T> type) {
    List<T> found = new ArrayList<>();
    if (raw.get(name) instanceof JsonArray array) {
      for (JsonElement element : array) {
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

  /** The class and what identifies the object, but nothing that may be personal data. */
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
