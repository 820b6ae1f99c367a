package io.github.dixajava.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.dixajava.model.WebhookEvent;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls every method of everything that a payload can hold, after breaking each part of it. */
class ToleranceTest {
  private static final String USER =
      "{\"id\":\"u\",\"name\":\"n\",\"email\":\"e\",\"phone\":\"p\",\"roles\":[\"Agent\"],\"user_type\":\"Member\"}";
  private static final String CONVERSATION =
      """
      {"csid":1,"channel":"EMAIL","status":"OPEN","direction":"INBOUND",
       "queue":{"id":"q","name":"n"},"contact_point":"c","requester":USER,"assignee":USER,
       "subject":"s","tags":[{"id":"t","name":"n","is_deactivated":true}],
       "custom_attributes":[{}],"created_at":"2026-11-20T08:29:59Z","score":1,"type":"Csat"}"""
          .replace("USER", USER);
  private static final String EVERYTHING =
      """
      {"event_id":"i","event_fqn":"NAME","event_version":"1",
       "event_timestamp":"2026-11-20T08:29:59.870Z","organization":{"id":"o","name":"n"},
       "data":{"conversation":CONVERSATION,"pendingByUser":USER,"queue":{"id":"q","name":"n"},
       "note_id":"n","message_id":"m","text":"t","direction":"inbound","channel":"EMAIL",
       "content":{"text":"t","content_type":"c","original_content_url":"o","processed_content_url":"p"},
       "attachments":[{}],"external_id":"x","created_at":"2026-11-20T08:29:59Z","author":USER,
       "score":5,"comment":"c","type":"Csat","agent":USER,"tag":"vip"}}"""
          .replace("CONVERSATION", CONVERSATION)
          .replace("USER", USER);

  /** Each event with a type of its own, and one without. */
  static List<String> names() {
    return Arrays.stream(DixaEvent.class.getPermittedSubclasses())
        .map(type -> EventNames.inPayload(WebhookEvent.of(type.getSimpleName())))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPropertyIsRead(String name) {
    List<String> absent = new ArrayList<>();
    callAll(DixaEvent.parse(EVERYTHING.replace("NAME", name)), absent);

    assertThat(absent).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPropertyMayBeMissing(String name) {
    JsonObject whole = everything(name);
    for (Place place : places(whole)) {
      JsonObject broken = whole.deepCopy();
      place.in(broken).remove(place.name);
      callAll(DixaEvent.parse(broken.toString()), new ArrayList<>());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPropertyMayHaveAnyValue(String name) {
    JsonArray list = new JsonArray();
    list.add(JsonNull.INSTANCE);
    list.add(1);
    List<JsonElement> values =
        List.of(
            JsonNull.INSTANCE,
            new JsonPrimitive(true),
            new JsonPrimitive(-1),
            JsonParser.parseString("1e999999999"),
            new JsonPrimitive("text"),
            new JsonObject(),
            list);
    JsonObject whole = everything(name);
    for (Place place : places(whole)) {
      for (JsonElement value : values) {
        JsonObject broken = whole.deepCopy();
        place.in(broken).add(place.name, value);
        DixaEvent event = DixaEvent.parse(broken.toString());
        callAll(event, new ArrayList<>());
        assertThat(event.raw()).hasToString(broken.toString());
      }
    }
  }

  private static JsonObject everything(String name) {
    return JsonParser.parseString(EVERYTHING.replace("NAME", name)).getAsJsonObject();
  }

  /** A property, by the names of the objects around it. */
  private record Place(List<String> path, String name) {
    JsonObject in(JsonObject root) {
      JsonObject object = root;
      for (String step : path) {
        object = object.getAsJsonObject(step);
      }
      return object;
    }
  }

  private static List<Place> places(JsonObject root) {
    List<Place> places = new ArrayList<>();
    collect(root, List.of(), places);
    return places;
  }

  private static void collect(JsonObject object, List<String> path, List<Place> places) {
    for (Map.Entry<String, JsonElement> property : object.entrySet()) {
      places.add(new Place(path, property.getKey()));
      if (property.getValue() instanceof JsonObject inner) {
        List<String> deeper = new ArrayList<>(path);
        deeper.add(property.getKey());
        collect(inner, deeper, places);
      }
    }
  }

  /** Fails if a method does; notes which ones gave nothing. */
  private static void callAll(PayloadObject object, List<String> absent) {
    assertThat(object.toString()).isNotEmpty();
    for (Method method : object.getClass().getMethods()) {
      if (method.getDeclaringClass() == Object.class
          || method.getParameterCount() > 0
          || Modifier.isStatic(method.getModifiers())) {
        continue;
      }
      Object value = call(object, method);
      if (value == null || value.equals(List.of())) {
        absent.add(method.getName());
      }
      List<?> values = value instanceof List<?> list ? list : Arrays.asList(value);
      for (Object inner : values) {
        if (inner instanceof PayloadObject deeper) {
          callAll(deeper, absent);
        }
      }
    }
  }

  private static @Nullable Object call(PayloadObject object, Method method) {
    try {
      return method.invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(method + " failed", Objects.requireNonNullElse(e.getCause(), e));
    }
  }
}
