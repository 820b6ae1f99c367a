package io.github.dixajava.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Responses out of the description: an example, or one made from the schema if there is none. */
final class Examples {
  private static final int MAX_DEPTH = 12;

  private final ApiDescription description;

  Examples(ApiDescription description) {
    this.description = description;
  }

  /** The response to any request that the operation can fulfil. */
  FakeResponse response(ApiOperation operation) {
    JsonObject media = operation.successMedia();
    if (media.isEmpty()) {
      return new FakeResponse(operation.successStatus(), null);
    }
    JsonElement json =
        of(media)
            .findFirst()
            .map(JsonElement::deepCopy)
            .orElseGet(() -> generated(Json.object(media, "schema"), 0));
    return new FakeResponse(operation.successStatus(), json);
  }

  /**
   * The example that suits a request best: with the id that it asks for, or of the entries of all
   * examples those that its query asks for.
   */
  FakeResponse response(OperationRequest request) {
    ApiOperation operation = request.operation();
    FakeResponse first = response(operation);
    JsonElement data = Json.get(first.json(), "data");
    if (data instanceof JsonObject object && object.has("id")) {
      if (operation.method().equals("GET") && operation.parameterCount() == 1) {
        return withData(first, withId(operation, object, request.path(0)));
      }
    } else if (data instanceof JsonArray array && !array.isEmpty()) {
      Optional<Predicate<JsonElement>> filter =
          request.query().entrySet().stream()
              .filter(parameter -> Json.has(array.get(0), parameter.getKey()))
              .map(Examples::hasValue)
              .reduce(Predicate::and);
      if (filter.isPresent()) {
        return withData(first, Json.array(entries(operation.key()).filter(filter.get()).toList()));
      }
    }
    return first;
  }

  private static FakeResponse withData(FakeResponse copy, JsonElement data) {
    Json.object(copy.json()).add("data", data);
    return copy;
  }

  private static Predicate<JsonElement> hasValue(Map.Entry<String, String> parameter) {
    return entry -> Json.text(entry, parameter.getKey()).equals(parameter.getValue());
  }

  private JsonElement withId(ApiOperation operation, JsonObject first, String id) {
    return entries(operation.key())
        .filter(entry -> Json.text(entry, "id").equals(id))
        .findFirst()
        .orElseGet(() -> Json.set(first, "id", id));
  }

  /** The examples of the media type of a request or a response. */
  static Stream<JsonElement> of(JsonObject media) {
    return media.has("example")
        ? Stream.of(media.get("example"))
        : Json.object(media, "examples").entrySet().stream()
            .map(example -> example.getValue().getAsJsonObject().get("value"));
  }

  /** The data of all examples that the operation with this key has for its response. */
  Stream<JsonElement> entries(String key) {
    return of(description.withKey(key).successMedia())
        .flatMap(
            example ->
                Json.get(example, "data") instanceof JsonArray array
                    ? array.asList().stream()
                    : Stream.ofNullable(Json.get(example, "data")));
  }

  /**
   * The required properties of what the operation with this key returns, out of the first example.
   *
   * @param tag the case, if a union is returned
   */
  JsonObject template(String key, String tag) {
    JsonObject media = description.withKey(key).successMedia();
    JsonObject returned = description.resolved(Json.object(media, "schema"));
    JsonObject schema = description.resolved(Json.object(returned, "properties", "data"));
    for (JsonElement each : Json.list(schema, "oneOf")) {
      List<JsonElement> parts = Json.list(each, "allOf");
      if (Json.list(parts.get(1), "properties", "_type", "enum").contains(new JsonPrimitive(tag))) {
        schema = description.resolved(parts.get(0).getAsJsonObject());
      }
    }
    JsonObject found = schema;
    JsonElement example =
        entries(key)
            .filter(entry -> !Json.has(entry, "_type") || Json.text(entry, "_type").equals(tag))
            .findFirst()
            .orElseGet(() -> generated(found, 0));
    JsonObject template = new JsonObject();
    Json.list(schema, "required").forEach(name -> Json.copy(example, template, name.getAsString()));
    return template;
  }

  private JsonElement generated(JsonObject given, int depth) {
    JsonObject schema = description.resolved(given);
    if (schema.has("enum")) {
      return schema.getAsJsonArray("enum").get(0);
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return generated(Json.list(schema, choice).get(0).getAsJsonObject(), depth + 1);
      }
    }
    if (schema.has("allOf")) {
      JsonObject all = new JsonObject();
      for (JsonElement part : Json.list(schema, "allOf")) {
        Json.patch(generated(part.getAsJsonObject(), depth + 1), all);
      }
      return all;
    }
    return switch (Json.text(schema, "type")) {
      case "string" -> new JsonPrimitive(string(schema));
      case "integer", "number" -> new JsonPrimitive(Math.max(1, Json.number(schema, "minimum")));
      case "boolean" -> new JsonPrimitive(true);
      case "array" ->
          depth > MAX_DEPTH
              ? new JsonArray()
              : Json.array(List.of(generated(Json.object(schema, "items"), depth + 1)));
      default -> object(schema, depth);
    };
  }

  private JsonObject object(JsonObject schema, int depth) {
    List<JsonElement> required = Json.list(schema, "required");
    JsonObject object = new JsonObject();
    Json.object(schema, "properties").entrySet().stream()
        .filter(
            property ->
                depth <= MAX_DEPTH || required.contains(new JsonPrimitive(property.getKey())))
        .forEach(
            property ->
                object.add(
                    property.getKey(),
                    generated(property.getValue().getAsJsonObject(), depth + 1)));
    return object;
  }

  private static String string(JsonObject schema) {
    if (Json.text(schema, "format").equals("uuid")) {
      return "00000000-0000-4000-8000-000000000001";
    }
    return schema.has("pattern") ? "2026-01-01T00:00:00Z" : "text";
  }
}
