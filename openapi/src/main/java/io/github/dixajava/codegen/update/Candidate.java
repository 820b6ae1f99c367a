package io.github.dixajava.codegen.update;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.OverlayException;
import java.util.Set;

/** Checks that what was received is a description of this API, before anything is made of it. */
final class Candidate {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private Candidate() {}

  /**
   * The tree of a description.
   *
   * @param present the description that it would replace
   * @throws RefusedException if it is none, one of another API, or one that lost half of its
   *     operations
   */
  static JsonNode read(Source source, JsonNode present) {
    String text = source.text().strip();
    if (text.isEmpty()) {
      throw new RefusedException(source.origin() + " is empty");
    }
    if (text.startsWith("<")) {
      throw new RefusedException(
          source.origin() + " is a web page or XML, no description: it begins with <");
    }
    JsonNode tree = tree(source, text);
    String openapi = tree.path("openapi").asText();
    if (!openapi.matches("3\\.[01]\\.\\d+")) {
      throw new RefusedException(
          "%s is no description in OpenAPI 3.0 or 3.1: its member openapi is %s"
              .formatted(source.origin(), openapi.isEmpty() ? "absent" : openapi));
    }
    if (!title(tree).equalsIgnoreCase(title(present))) {
      throw new RefusedException(
          "%s describes \"%s\", not \"%s\""
              .formatted(source.origin(), title(tree), title(present)));
    }
    int operations = operations(tree);
    int least = (operations(present) + 1) / 2;
    if (operations < least) {
      throw new RefusedException(
          "%s has %d operations, at least %d are expected, half of the present ones"
              .formatted(source.origin(), operations, least));
    }
    return tree;
  }

  private static JsonNode tree(Source source, String text) {
    try {
      return DocumentFile.parse(text);
    } catch (OverlayException e) {
      throw new RefusedException(
          source.origin() + " is neither YAML nor JSON: " + e.getMessage(), e);
    }
  }

  private static String title(JsonNode description) {
    return description.at("/info/title").asText().strip().replaceFirst("\\.$", "");
  }

  static int operations(JsonNode description) {
    int count = 0;
    for (JsonNode path : description.path("paths")) {
      count += (int) path.properties().stream().filter(m -> METHODS.contains(m.getKey())).count();
    }
    return count;
  }
}
