package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operation of the description. The first segment of its path, the version, is left out. */
final class ApiOperation {
  private final String method;
  private final String path;
  private final List<String> segments;
  private final JsonNode node;

  ApiOperation(String method, String path, JsonNode node) {
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = path.substring(path.indexOf('/', 1));
    this.segments = segments(this.path);
    this.node = node;
  }

  static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  String method() {
    return method;
  }

  List<String> segments() {
    return segments;
  }

  String id() {
    return node.path("operationId").asText();
  }

  /** Method and path, with nothing but braces where a parameter stands. */
  String key() {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }

  JsonNode parameters() {
    return node.path("parameters");
  }

  /** Names of query parameters that exclude each other. */
  JsonNode atMostOneOf() {
    return node.path("x-at-most-one-of");
  }

  JsonNode body() {
    return node.path("requestBody");
  }

  /** The successful answer: its status, and its media type with schema and examples if any. */
  Map.Entry<Integer, JsonNode> success() {
    return node.path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .findFirst()
        .map(
            response ->
                Map.entry(
                    Integer.parseInt(response.getKey()),
                    response.getValue().at("/content/application~1json")))
        .orElseThrow(() -> new IllegalStateException(this + " has no successful answer"));
  }

  @Nullable JsonNode queryParameter(String name) {
    for (JsonNode parameter : parameters()) {
      if (parameter.path("in").asText().equals("query")
          && parameter.path("name").asText().equals(name)) {
        return parameter;
      }
    }
    return null;
  }

  boolean isPaged() {
    return queryParameter("pageKey") != null;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
