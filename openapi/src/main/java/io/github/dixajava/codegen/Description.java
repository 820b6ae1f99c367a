package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An OpenAPI description as a tree, with its references followed. */
final class Description {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final ObjectNode root;
  private final Map<String, ObjectNode> schemas = new TreeMap<>();

  /**
   * @param root the corrected description; schemas are added to it where one stands inline
   */
  Description(ObjectNode root) {
    this.root = root;
    root.at("/components/schemas")
        .properties()
        .forEach(e -> schemas.put(e.getKey(), (ObjectNode) e.getValue()));
    new InlineSchemas(this).moveOut();
  }

  /** The package above those of the generated classes. */
  String rootPackage() {
    return root.at("/info/x-package").asText("io.github.dixajava");
  }

  /** The component schemas by key, in the order of their keys. */
  Map<String, ObjectNode> schemas() {
    return schemas;
  }

  ObjectNode schema(String key) {
    ObjectNode schema = schemas.get(key);
    if (schema == null) {
      throw new GenerationException("the description has no schema " + key);
    }
    return schema;
  }

  /** The key that a schema refers to; null if it is no reference. */
  static @Nullable String reference(JsonNode node) {
    JsonNode ref = node.get("$ref");
    return ref == null ? null : ref.asText().substring(ref.asText().lastIndexOf('/') + 1);
  }

  /** The node itself, or what it refers to, anywhere in the document. */
  JsonNode resolve(JsonNode node) {
    JsonNode ref = node.get("$ref");
    if (ref == null) {
      return node;
    }
    JsonNode schema = schemas.get(reference(node)); // also one that was moved out
    return resolve(
        schema != null && ref.asText().startsWith("#/components/schemas/")
            ? schema
            : root.at(ref.asText().substring(1)));
  }

  /** What the schema calls itself; else its key, without the number that tells namesakes apart. */
  String title(String key) {
    JsonNode title = schema(key).get("title");
    return title == null
        ? key.replaceFirst("\\d+$", "")
        : title.asText().strip().replaceFirst("\\.$", "");
  }

  /** One operation with its place. */
  record Operation(String path, String method, JsonNode node) {
    /** The groups that it belongs to, at least one. */
    List<String> tags() {
      List<String> tags = new ArrayList<>();
      node.path("tags").forEach(tag -> tags.add(tag.asText()));
      tags.sort(null); // their order has no meaning
      return tags.isEmpty() ? List.of("Default") : tags;
    }

    @Override
    public String toString() {
      return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }
  }

  /** All operations by {@code "method path"}, in the order of the document. */
  Map<String, Operation> operations() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    root.at("/paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        entry -> {
                          if (METHODS.contains(entry.getKey())) {
                            Operation operation =
                                new Operation(path.getKey(), entry.getKey(), entry.getValue());
                            operations.put(key(entry.getKey(), path.getKey()), operation);
                          }
                        }));
    return operations;
  }

  /**
   * The parameters of an operation in an order of our own, since theirs has no meaning: those of
   * the path as it has them, size and key of a page, the others by name. Without the headers that
   * OpenAPI says to ignore here, since they are described elsewhere.
   */
  List<JsonNode> parameters(Operation operation) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      if (parameter.path("in").asText().equals("header")
          && parameter.path("name").asText().matches("(?i)accept|authorization|content-type")) {
        continue;
      }
      if (!parameter.path("in").asText().matches("path|query")) {
        throw new GenerationException(
            "parameter %s of %s is in none of path and query; add to the overlay an action that removes it"
                .formatted(parameter.path("name").asText(), operation));
      }
      parameters.add(parameter);
    }
    parameters.sort(
        Comparator.comparing((JsonNode parameter) -> rank(operation.path(), parameter))
            .thenComparing(parameter -> parameter.path("name").asText()));
    return parameters;
  }

  private static int rank(String path, JsonNode parameter) {
    String name = parameter.path("name").asText();
    if (parameter.path("in").asText().equals("path")) {
      return path.indexOf("{" + name + "}");
    }
    int afterThePath = path.length();
    return switch (name) {
      case ApiParameters.PAGE_SIZE -> afterThePath;
      case ApiParameters.PAGE_KEY -> afterThePath + 1;
      default -> afterThePath + 2;
    };
  }

  /** What the overlay ({@code x-tag-docs}) or the document says of a tag; empty if neither does. */
  String aboutTag(String tag) {
    JsonNode doc = root.path("x-tag-docs").path(tag);
    if (doc.isTextual()) {
      return doc.asText();
    }
    for (JsonNode each : root.path("tags")) {
      if (each.path("name").asText().equals(tag)) {
        return each.path("description").asText();
      }
    }
    return "";
  }

  static String key(String method, String path) {
    return method + " " + path;
  }

  /** The schema of a body, whatever its media type; null if there is none. */
  @Nullable JsonNode bodySchema(JsonNode holder) {
    JsonNode content = resolve(holder).path("content");
    return content.isEmpty() ? null : content.iterator().next().get("schema");
  }

  /** The schema of the JSON that a call answers when it succeeds; null if it has no content. */
  @Nullable JsonNode answerSchema(Operation operation) {
    for (Map.Entry<String, JsonNode> response : operation.node().path("responses").properties()) {
      JsonNode schema = bodySchema(response.getValue());
      if (response.getKey().startsWith("2") && schema != null) {
        return schema;
      }
    }
    return null;
  }

  /** Shows every schema that stands directly inside this one. */
  static void children(JsonNode schema, Consumer<JsonNode> visitor) {
    schema.path("properties").forEach(visitor);
    schema.path("oneOf").forEach(visitor);
    for (String name : new String[] {"items", "additionalProperties"}) {
      if (schema.path(name).isObject()) {
        visitor.accept(schema.get(name));
      }
    }
  }
}
