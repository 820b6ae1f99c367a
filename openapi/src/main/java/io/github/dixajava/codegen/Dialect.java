package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says in the words of OpenAPI 3.0 what a description says in those of 3.1: null as one of several
 * types or cases, and {@code const}. A single schema in {@code allOf}, which in 3.0 lets a
 * reference have neighbours, takes its place.
 */
final class Dialect {
  private Dialect() {}

  static void unify(JsonNode node) {
    node.forEach(Dialect::unify);
    if (node instanceof ObjectNode schema) {
      unifyType(schema);
      if (schema.path("const").isTextual()) {
        schema.putArray("enum").add(schema.remove("const"));
      }
      unifyCases(schema, "oneOf");
      unifyCases(schema, "anyOf");
      if (schema.path("allOf").size() == 1
          && schema.get("allOf").get(0) instanceof ObjectNode one) {
        schema.remove("allOf");
        one.properties().forEach(member -> schema.putIfAbsent(member.getKey(), member.getValue()));
      }
    }
  }

  private static void unifyType(ObjectNode schema) {
    if (schema.get("type") instanceof ArrayNode types) {
      removeNull(schema, types, "");
      if (types.size() == 1) {
        schema.set("type", types.get(0));
      }
    }
  }

  private static void unifyCases(ObjectNode schema, String keyword) {
    if (schema.get(keyword) instanceof ArrayNode cases && removeNull(schema, cases, "type")) {
      if (cases.size() == 1 && cases.get(0) instanceof ObjectNode one) {
        schema.remove(keyword);
        one.properties().forEach(member -> schema.putIfAbsent(member.getKey(), member.getValue()));
      }
    }
  }

  /** Whether there was a null among the elements; then the schema is marked and it is gone. */
  private static boolean removeNull(ObjectNode schema, ArrayNode elements, String member) {
    for (int index = 0; index < elements.size(); index++) {
      JsonNode element = elements.get(index);
      if ((member.isEmpty() ? element : element.path(member)).asText().equals("null")) {
        elements.remove(index);
        schema.put("nullable", true);
        return true;
      }
    }
    return false;
  }
}
