package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The component schemas of one description, by reference and by the names that people use. */
final class Schemas {

  private static final String REF = "$ref";
  private static final Pattern NUMBER_AT_END = Pattern.compile("\\d+$");

  private final JsonNode description;

  Schemas(JsonNode description) {
    this.description = description;
  }

  /** The node itself, or what it refers to. */
  JsonNode resolve(JsonNode node) {
    JsonNode resolved = node;
    for (int steps = 0; resolved.has(REF) && steps < 100; steps++) {
      resolved = description.at(resolved.path(REF).asText().substring(1));
    }
    JsonNode all = resolved.path("allOf");
    return all.size() == 1 ? resolve(all.get(0)) : resolved;
  }

  /** The title of a schema, else its key without a number; empty if it has neither. */
  String name(JsonNode schema) {
    String title = resolve(schema).path("title").asText();
    if (!title.isEmpty()) {
      return title;
    }
    String ref = schema.path(REF).asText();
    return NUMBER_AT_END.matcher(ref.substring(ref.lastIndexOf('/') + 1)).replaceFirst("");
  }

  /** What a schema is called as a case of a union: its title up to the first underscore. */
  String caseName(JsonNode schema) {
    String name = name(schema);
    return name.isEmpty() ? Kind.of(this, resolve(schema)).toString() : name.split("_", 2)[0];
  }

  /** The cases of a union by their names. */
  Map<String, JsonNode> cases(JsonNode union) {
    Map<String, JsonNode> cases = new LinkedHashMap<>();
    members(union).forEach(member -> cases.putIfAbsent(caseName(member), member));
    return cases;
  }

  static JsonNode members(JsonNode union) {
    return union.has("oneOf") ? union.path("oneOf") : union.path("anyOf");
  }
}
