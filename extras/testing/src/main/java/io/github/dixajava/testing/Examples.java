package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers out of the description: an example, or one made up by the schema if there is none. */
final class Examples {
  private static final int DEEP = 12;

  private final ApiDescription description;

  Examples(ApiDescription description) {
    this.description = description;
  }

  /** What the operation answers to a request that it can fulfil, whatever the request says. */
  FakeAnswer answer(ApiOperation operation) {
    JsonNode media = operation.success().getValue();
    return new FakeAnswer(
        operation.success().getKey(),
        media.isMissingNode()
            ? null
            : of(media).findFirst().orElseGet(() -> madeUp(media.path("schema"), 0)).deepCopy());
  }

  /**
   * The example that suits a request best: with the id that it asks for, or of the entries of all
   * examples those that its query asks for.
   */
  FakeAnswer answer(Exchange request) {
    FakeAnswer first = answer(request.operation());
    if (!(first.body() instanceof ObjectNode body)) {
      return first;
    }
    if (body.path("data") instanceof ObjectNode data && data.path("id").isTextual()) {
      List<String> path = request.pathParameters();
      if (request.operation().method().equals("GET") && path.size() == 1) {
        body.set("data", withId(request.operation(), data, path.get(0)));
      }
    } else if (body.path("data") instanceof ArrayNode data) {
      Predicate<JsonNode> asked =
          request.query().entrySet().stream()
              .filter(parameter -> data.path(0).has(parameter.getKey()))
              .<Predicate<JsonNode>>map(
                  parameter ->
                      entry -> entry.path(parameter.getKey()).asText().equals(parameter.getValue()))
              .reduce(Predicate::and)
              .orElse(null);
      if (asked != null) {
        body.set(
            "data",
            Json.array(entries(request.operation().key()).filter(asked).toList()).deepCopy());
      }
    }
    return first;
  }

  private ObjectNode withId(ApiOperation operation, ObjectNode first, String id) {
    return entries(operation.key())
        .filter(entry -> entry.path("id").asText().equals(id))
        .findFirst()
        .<ObjectNode>map(JsonNode::deepCopy)
        .orElseGet(() -> first.put("id", id));
  }

  /** The examples of a request's or an answer's media type. */
  static Stream<JsonNode> of(JsonNode media) {
    if (media.has("example")) {
      return Stream.of(media.get("example"));
    }
    return Json.elements(media.path("examples")).stream().map(example -> example.path("value"));
  }

  /** All examples of what the operation with this key answers, or what is in their data. */
  Stream<JsonNode> entries(String key) {
    return description.operations().stream()
        .filter(operation -> operation.key().equals(key))
        .flatMap(operation -> of(operation.success().getValue()))
        .map(example -> example.path("data"))
        .flatMap(data -> data.isArray() ? Json.elements(data).stream() : Stream.of(data));
  }

  /**
   * What a thing must have that the operation with this key answers, out of the first example.
   *
   * @param tag the case, if the thing is a union
   */
  ObjectNode template(String key, String tag) {
    JsonNode schema = resolved(schemaOf(key));
    for (JsonNode union : schema.path("oneOf")) {
      if (union.at("/allOf/1/properties/_type/enum/0").asText().equals(tag)) {
        schema = resolved(union.at("/allOf/0"));
      }
    }
    JsonNode example =
        entries(key)
            .filter(entry -> entry.path("_type").asText(tag).equals(tag))
            .findFirst()
            .orElse(madeUp(schema, 0));
    ObjectNode template = Json.object();
    schema.path("required").forEach(name -> Json.copy(example.deepCopy(), template, name.asText()));
    return template;
  }

  private JsonNode schemaOf(String key) {
    return description.operations().stream()
        .filter(operation -> operation.key().equals(key))
        .map(operation -> resolved(operation.success().getValue().path("schema")))
        .map(answer -> answer.at("/properties/data"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The description has no " + key));
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref")
        ? resolved(description.schema(schema.get("$ref").asText().replaceFirst(".*/", "")))
        : schema;
  }

  private JsonNode madeUp(JsonNode schema, int depth) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (schema.has("$ref")) {
      return madeUp(resolved(schema), depth + 1);
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return madeUp(schema.get(choice).get(0), depth + 1);
      }
    }
    if (schema.has("allOf")) {
      ObjectNode all = Json.object();
      schema.get("allOf").forEach(part -> all.setAll((ObjectNode) madeUp(part, depth + 1)));
      return all;
    }
    return switch (schema.path("type").asText("object")) {
      case "string" -> nodes.textNode(text(schema));
      case "integer", "number" -> nodes.numberNode(Math.max(1, schema.path("minimum").asLong(1)));
      case "boolean" -> nodes.booleanNode(true);
      case "array" ->
          depth > DEEP
              ? nodes.arrayNode()
              : nodes.arrayNode().add(madeUp(schema.path("items"), depth + 1));
      default -> object(schema, depth);
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    ObjectNode object = Json.object();
    schema.path("properties").properties().stream()
        .filter(property -> depth <= DEEP || required.contains(property.getKey()))
        .forEach(p -> object.set(p.getKey(), madeUp(p.getValue(), depth + 1)));
    return object;
  }

  private static String text(JsonNode schema) {
    if (schema.path("format").asText().equals("uuid")) {
      return "00000000-0000-4000-8000-000000000001";
    }
    return schema.has("pattern") ? "2026-01-01T00:00:00Z" : "text";
  }
}
