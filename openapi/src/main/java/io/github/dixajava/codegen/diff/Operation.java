package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a description.
 *
 * @param name method and path, without the version segment, such as {@code GET /agents/{agentId}}
 */
record Operation(String name, JsonNode node, JsonNode pathItem, Schemas schemas) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  /** The operations of a description; names of path parameters don't count. */
  static Map<String, Operation> all(JsonNode description) {
    Schemas schemas = new Schemas(description);
    Map<String, Operation> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      String shortPath = path.getKey().replaceFirst("^/(beta|v\\d+)(?=/)", "");
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + shortPath;
          operations.put(
              name.replaceAll("\\{[^}]*}", "{}"),
              new Operation(name, operation.getValue(), path.getValue(), schemas));
        }
      }
    }
    return operations;
  }

  String title() {
    return node.path("summary").asText();
  }

  boolean deprecated() {
    return node.path("deprecated").asBoolean();
  }

  Set<String> tags() {
    Set<String> tags = new TreeSet<>();
    node.path("tags").forEach(tag -> tags.add(tag.asText()));
    return tags;
  }

  /** Parameters in order, by place and name; those in the path by place and position. */
  Map<String, JsonNode> parameters() {
    List<JsonNode> all = new ArrayList<>();
    pathItem.path("parameters").forEach(all::add);
    node.path("parameters").forEach(all::add);
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    int inPath = 0;
    for (JsonNode reference : all) {
      JsonNode parameter = schemas.resolve(reference);
      String in = parameter.path("in").asText();
      String key = in.equals("path") ? "no. " + ++inPath : parameter.path("name").asText();
      parameters.put(in + " parameter " + key, parameter);
    }
    return parameters;
  }

  JsonNode body() {
    return schemas.resolve(node.path("requestBody"));
  }

  Set<String> statuses() {
    Set<String> statuses = new TreeSet<>();
    node.path("responses").fieldNames().forEachRemaining(statuses::add);
    return statuses;
  }

  /** The schema of the answer when all went well; null if there is no content. */
  @Nullable JsonNode success() {
    for (String status : statuses()) {
      JsonNode schema = schema(schemas.resolve(node.path("responses").path(status)));
      if (status.startsWith("2") && schema != null) {
        return schema;
      }
    }
    return null;
  }

  /** The schema in the content of a body or answer, whatever the media type; null without one. */
  static @Nullable JsonNode schema(JsonNode bodyOrAnswer) {
    for (JsonNode media : bodyOrAnswer.path("content")) {
      if (media.has("schema")) {
        return media.get("schema");
      }
    }
    return null;
  }

  static Set<String> mediaTypes(JsonNode bodyOrAnswer) {
    Set<String> types = new TreeSet<>();
    bodyOrAnswer.path("content").fieldNames().forEachRemaining(types::add);
    return types;
  }
}
