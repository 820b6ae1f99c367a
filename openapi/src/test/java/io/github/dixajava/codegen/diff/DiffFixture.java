package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.UncheckedIOException;
import java.util.List;

/** Compares tiny descriptions. */
final class DiffFixture {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private DiffFixture() {}

  /** The changes between two {@code paths} objects. */
  static List<String> paths(String before, String after) {
    return changes("paths: " + before, "paths: " + after);
  }

  /** The changes between two forms of {@code GET /agents}. */
  static List<String> operation(String before, String after) {
    String paths = "{/beta/agents: {get: %s}}";
    return paths(paths.formatted(before), paths.formatted(after));
  }

  /** The changes when the schema named A is what {@code GET /agents} answers. */
  static List<String> answer(String before, String after) {
    String operation =
        "{/beta/agents: {get: {responses: {'200': {content: {application/json:"
            + " {schema: {$ref: '#/components/schemas/A'}}}}}}}}";
    return schemas(operation, before, after);
  }

  /** The changes when the schema named A is what {@code POST /agents} takes. */
  static List<String> request(String before, String after) {
    String operation =
        "{/beta/agents: {post: {requestBody: {content: {application/json:"
            + " {schema: {$ref: '#/components/schemas/A'}}}}}}}";
    return schemas(operation, before, after);
  }

  private static List<String> schemas(String paths, String before, String after) {
    String document = "paths: %s\ncomponents: {schemas: %s}";
    return changes(document.formatted(paths, before), document.formatted(paths, after));
  }

  static List<String> changes(String before, String after) {
    return DescriptionDiff.between(tree(before), tree(after)).stream()
        .map(Change::toString)
        .toList();
  }

  private static JsonNode tree(String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
