package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Allowed words, which stand in prose, in an {@code enum}, or are the names of empty objects. */
final class Words {

  private Words() {}

  /** The words of a schema or parameter; for a list also those of its elements. Can be empty. */
  static List<String> of(JsonNode schema) {
    return io.github.dixajava.codegen.Words.sorted(schema);
  }

  /** The names of a union's members if all are objects without properties; nothing otherwise. */
  static List<String> ofUnion(Schemas schemas, JsonNode union) {
    List<String> names = new ArrayList<>();
    for (JsonNode member : Schemas.members(union)) {
      JsonNode schema = schemas.resolve(member);
      if (!schema.path("type").asText().equals("object") || !schema.path("properties").isEmpty()) {
        return List.of();
      }
      names.add(schemas.caseName(member));
    }
    return names;
  }
}
