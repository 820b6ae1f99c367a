package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operation of the description. The first segment of its path, the version, is omitted. */
final class ApiOperation {
  private final String method;
  private final String path;
  private final List<String> segments;
  private final JsonObject description;

  ApiOperation(String method, String path, JsonObject description) {
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = path.substring(path.indexOf('/', 1));
    this.segments = segments(this.path);
    this.description = description;
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

  static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  long parameterCount() {
    return segments.stream().filter(ApiOperation::isParameter).count();
  }

  boolean matches(String otherMethod, List<String> path) {
    if (!method.equals(otherMethod) || segments.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (isParameter(segment) ? path.get(i).isEmpty() : !segment.equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What a path that matches has in place of the parameters, in its order. */
  List<String> parametersIn(List<String> path) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      if (isParameter(segments.get(i))) {
        values.add(path.get(i));
      }
    }
    return values;
  }

  /** Method and path, with nothing but braces where a parameter stands. */
  String key() {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }

  List<JsonElement> parameters() {
    return Json.list(description, "parameters");
  }

  @Nullable JsonElement queryParameter(String name) {
    return parameters().stream()
        .filter(parameter -> Json.text(parameter, "in").equals("query"))
        .filter(parameter -> Json.text(parameter, "name").equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Names of query parameters that exclude each other. */
  List<JsonElement> atMostOneOf() {
    return Json.list(description, "x-at-most-one-of");
  }

  JsonObject body() {
    return Json.object(description, "requestBody");
  }

  /** The status of the successful response. */
  int successStatus() {
    return Integer.parseInt(success().getKey());
  }

  /** The media type of the successful response, with schema and examples; empty if no content. */
  JsonObject successMedia() {
    return Json.object(success().getValue(), "content", "application/json");
  }

  private Map.Entry<String, JsonElement> success() {
    return Json.object(description, "responses").entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(this + " has no successful response"));
  }

  boolean isPaged() {
    return queryParameter(FakePages.KEY) != null;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
