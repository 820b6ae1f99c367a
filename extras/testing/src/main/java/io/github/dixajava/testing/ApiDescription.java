package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The corrected description of the API, which the build puts beside this class. */
final class ApiDescription {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final int DISTANT = 1_000;

  private final JsonNode root;
  private final List<ApiOperation> operations = new ArrayList<>();

  ApiDescription(JsonNode root) {
    this.root = root;
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .forEach(
                        entry ->
                            operations.add(
                                new ApiOperation(
                                    entry.getKey(), path.getKey(), entry.getValue()))));
  }

  private static final class Loaded {
    static final ApiDescription INSTANCE = load();
  }

  static ApiDescription loaded() {
    return Loaded.INSTANCE;
  }

  private static ApiDescription load() {
    try (InputStream in = ApiDescription.class.getResourceAsStream("description.json")) {
      return new ApiDescription(Json.MAPPER.readTree(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ApiOperation> operations() {
    return operations;
  }

  JsonNode components() {
    return root.path("components");
  }

  JsonNode schema(String key) {
    return root.at("/components/schemas").path(key);
  }

  /**
   * The operation for a path without version; the one with the fewest parameters if several fit.
   */
  @Nullable ApiOperation find(String method, List<String> segments) {
    return operations.stream()
        .filter(o -> o.method().equals(method) && distance(o, segments) == 0)
        .min(Comparator.comparing(ApiOperation::key, Comparator.comparing(ApiDescription::braces)))
        .orElse(null);
  }

  /** The three operations that look most like a request, the likeliest first. */
  List<ApiOperation> nearest(String method, List<String> segments) {
    return operations.stream()
        .sorted(
            Comparator.comparingInt(
                o -> 2 * distance(o, segments) + (o.method().equals(method) ? 0 : 1)))
        .limit(3)
        .toList();
  }

  private static long braces(String key) {
    return key.chars().filter(c -> c == '{').count();
  }

  /** How many letters differ, segment by segment; a parameter stands for any text. */
  private static int distance(ApiOperation operation, List<String> segments) {
    List<String> template = operation.segments();
    int distance = Math.abs(template.size() - segments.size()) * DISTANT / 100;
    for (int i = 0; i < Math.min(template.size(), segments.size()); i++) {
      distance +=
          template.get(i).startsWith("{")
              ? (segments.get(i).isEmpty() ? 1 : 0)
              : letters(template.get(i), segments.get(i).toLowerCase(Locale.ROOT), segments.get(i));
    }
    return distance;
  }

  private static int letters(String expected, String lowered, String actual) {
    return expected.equals(actual) ? 0 : 1 + levenshtein(expected, lowered);
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
