package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the parameters of an operation, which are the parameters of its method, in order. */
final class ParameterDiff {

  private final Changes changes;
  private final SchemaDiff schemas;

  ParameterDiff(Changes changes, SchemaDiff schemas) {
    this.changes = changes;
    this.schemas = schemas;
  }

  void compare(Operation was, Operation is) {
    Map<String, JsonNode> before = was.parameters();
    Map<String, JsonNode> after = is.parameters();
    for (String gone : Sets.minus(before.keySet(), after.keySet())) {
      changes.breaking(is.name(), gone + " is gone");
    }
    for (String added : Sets.minus(after.keySet(), before.keySet())) {
      changes.breaking(
          is.name(),
          required(after, added)
              ? "new required " + added
              : "new optional " + added + ": breaks calls that pass every parameter");
    }
    List<String> order = new ArrayList<>(before.keySet());
    order.retainAll(after.keySet());
    List<String> newOrder = new ArrayList<>(after.keySet());
    newOrder.retainAll(before.keySet());
    if (!order.equals(newOrder)) {
      changes.breaking(is.name(), "its parameters have another order");
    }
    newOrder.forEach(parameter -> compareParameter(is.name(), parameter, before, after));
  }

  private void compareParameter(
      String operation,
      String parameter,
      Map<String, JsonNode> before,
      Map<String, JsonNode> after) {
    if (required(before, parameter) != required(after, parameter)) {
      boolean isRequired = required(after, parameter);
      changes.add(
          isRequired, operation, parameter + " became " + (isRequired ? "required" : "optional"));
    }
    JsonNode was = get(before, parameter);
    JsonNode is = get(after, parameter);
    Use use = new Use(Direction.REQUEST, operation);
    WordDiff.compare(changes, use.at(parameter), Words.of(was), Words.of(is));
    schemas.compare(use, parameter, was.path("schema"), is.path("schema"));
  }

  private static boolean required(Map<String, JsonNode> parameters, String parameter) {
    return get(parameters, parameter).path("required").asBoolean();
  }

  private static JsonNode get(Map<String, JsonNode> parameters, String parameter) {
    JsonNode found = parameters.get(parameter);
    return found == null ? MissingNode.getInstance() : found;
  }
}
