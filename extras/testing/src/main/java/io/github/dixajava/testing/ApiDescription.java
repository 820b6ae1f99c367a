package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The corrected description of an API, which the build puts beside this class. */
final class ApiDescription {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final int NEAREST = 3;

  private final JsonObject root;
  private final List<ApiOperation> operations = new ArrayList<>();

  ApiDescription(JsonObject root) {
    this.root = root;
    Json.object(root, "paths")
        .entrySet()
        .forEach(
            path ->
                path.getValue().getAsJsonObject().entrySet().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .map(
                        entry ->
                            new ApiOperation(
                                entry.getKey(), path.getKey(), entry.getValue().getAsJsonObject()))
                    .forEach(operations::add));
  }

  private static final class Loaded {
    static final ApiDescription INSTANCE = load();
  }

  /** That of the main API. */
  static ApiDescription loaded() {
    return Loaded.INSTANCE;
  }

  private static ApiDescription load() {
    try (InputStream in = ApiDescription.class.getResourceAsStream("description.json")) {
      String json = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return new ApiDescription(Json.parse(json).getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ApiOperation> operations() {
    return operations;
  }

  /** What a schema refers to, if it does nothing else; else the schema itself. */
  JsonObject resolved(JsonObject schema) {
    String reference = Json.find(schema, "$ref");
    if (reference == null) {
      return schema;
    }
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return resolved(Json.object(root, "components", "schemas", name));
  }

  JsonObject components() {
    return Json.object(root, "components");
  }

  /** The operation for a path without version; that with the fewest parameters if several match. */
  @Nullable ApiOperation find(String method, List<String> path) {
    return operations.stream()
        .filter(operation -> operation.matches(method, path))
        .min(Comparator.comparingLong(ApiOperation::parameterCount))
        .orElse(null);
  }

  ApiOperation withKey(String key) {
    return operations.stream()
        .filter(operation -> operation.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the description has no " + key));
  }

  /** The operations that look most like a request, the likeliest first. */
  List<ApiOperation> nearest(String method, List<String> path) {
    return operations.stream()
        .sorted(
            Comparator.comparingInt(
                o -> 2 * distance(o, path) + (o.method().equals(method) ? 0 : 1)))
        .limit(NEAREST)
        .toList();
  }

  /** How many letters differ, segment by segment; a parameter stands for any string. */
  private static int distance(ApiOperation operation, List<String> path) {
    List<String> template = operation.segments();
    int distance = 10 * Math.abs(template.size() - path.size());
    for (int i = 0; i < Math.min(template.size(), path.size()); i++) {
      String expected = template.get(i);
      String actual = path.get(i);
      if (ApiOperation.isParameter(expected)) {
        distance += actual.isEmpty() ? 1 : 0;
      } else if (!expected.equals(actual)) {
        distance += 1 + levenshtein(expected, actual.toLowerCase(Locale.ROOT));
      }
    }
    return distance;
  }

  private static int levenshtein(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
