package io.github.dixajava.codegen;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says in the words of OpenAPI 3.0 what a description says in those of 3.1: null as one of several
 * types or cases, and {@code const}. Cases of unions get an order of our own, since theirs has no
 * meaning. A single schema in {@code allOf}, which in 3.0 lets a reference have neighbours, takes
 * its place, and parameters of a path are those of its operations.
 */
public final class Dialect {
  private Dialect() {}

  /** Changes a description. */
  public static void unify(JsonNode description) {
    unifyParameters(description);
    unifyAll(description, false);
  }

  /**
   * All but examples.
   *
   * @param named whether the members are schemas by their names, one of which may be example
   */
  private static void unifyAll(JsonNode node, boolean named) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = member.getKey();
      if (named || !key.matches("examples?")) {
        unifyAll(member.getValue(), !named && key.matches("properties|schemas"));
      }
    }
    if (node.isArray()) {
      node.forEach(element -> unifyAll(element, false));
    }
    if (node instanceof ObjectNode schema) {
      unifyType(schema);
      if (schema.path("const").isTextual()) {
        schema.putArray("enum").add(schema.remove("const"));
      }
      unifyCases(schema, "oneOf");
      if (schema.get("oneOf") instanceof ArrayNode cases) {
        List<JsonNode> sorted = new ArrayList<>();
        cases.forEach(sorted::add);
        sorted.sort(comparing(Dialect::rank).thenComparing(one -> withoutProse(one).toString()));
        cases.removeAll().addAll(sorted);
      }
      unifyCases(schema, "anyOf");
      if (schema.path("allOf").size() == 1
          && schema.get("allOf").get(0) instanceof ObjectNode one) {
        schema.remove("allOf");
        one.properties().forEach(member -> schema.putIfAbsent(member.getKey(), member.getValue()));
      }
    }
  }

  /** A copy that says nothing in words. */
  static JsonNode withoutProse(JsonNode node) {
    JsonNode copy = node.deepCopy();
    for (JsonNode holder : copy.findParents("description")) {
      if (holder.get("description").isTextual()) {
        ((ObjectNode) holder).remove("description");
      }
    }
    return copy;
  }

  /** The order in which cases are tried: a list of something certain before a list of anything. */
  private static int rank(JsonNode schema) {
    JsonNode items = schema.path("items");
    boolean list = schema.path("type").asText().equals("array");
    return !list ? 3 : items.path("type").asText().equals("string") ? 0 : items.isEmpty() ? 2 : 1;
  }

  /**
   * What a path says of its parameters, each of its operations says, unless it says otherwise; and
   * each has its parameters itself instead of references to them.
   */
  private static void unifyParameters(JsonNode description) {
    for (JsonNode path : description.path("paths")) {
      JsonNode shared = path.path("parameters");
      for (Map.Entry<String, JsonNode> operation : path.properties()) {
        if (operation.getValue() instanceof ObjectNode node
            && (!shared.isEmpty() || node.has("parameters"))) {
          Map<String, JsonNode> parameters = new LinkedHashMap<>();
          for (JsonNode holder : new JsonNode[] {shared, node.path("parameters")}) {
            for (JsonNode each : holder) {
              JsonNode parameter = resolved(description, each);
              parameters.put(
                  parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
            }
          }
          node.putArray("parameters").addAll(parameters.values());
        }
      }
      if (path instanceof ObjectNode node) {
        node.remove("parameters");
      }
    }
  }

  private static JsonNode resolved(JsonNode description, JsonNode parameter) {
    return parameter.has("$ref")
        ? description.at(parameter.get("$ref").asText().substring(1)).deepCopy()
        : parameter.deepCopy();
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
