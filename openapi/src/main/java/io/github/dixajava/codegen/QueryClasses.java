package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.view.ApiParameter;
import io.github.dixajava.codegen.view.QueryClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The objects that hold optional query parameters, {@code ListAgentsQuery} for {@code listAgents};
 * where operations of different groups are called alike, with the group before the name.
 */
final class QueryClasses {
  private final Map<String, Set<String>> namesakes = new HashMap<>();
  private final Map<String, QueryClass> classes = new TreeMap<>();
  private final Map<String, String> owners = new HashMap<>();

  QueryClasses(Description description) {
    for (Description.Operation operation : description.operations().values()) {
      if (description.parameters(operation).stream().anyMatch(QueryClasses::isOptional)) {
        String method = ApiFactory.methodName(operation.node());
        namesakes.computeIfAbsent(method, k -> new TreeSet<>()).add(operation.toString());
      }
    }
  }

  private static boolean isOptional(JsonNode parameter) {
    return !ApiParameters.isIn(parameter, "path") && !parameter.path("required").asBoolean();
  }

  /** All names that are given or could be. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    namesakes.keySet().forEach(method -> names.add(JavaNames.capitalized(method) + "Query"));
    return names;
  }

  /** All that were asked for. */
  Collection<QueryClass> classes() {
    return classes.values();
  }

  /** The object for an operation; null if it has no optional parameter. */
  @Nullable QueryClass of(
      Description.Operation operation, String method, List<ApiParameter> parameters) {
    List<ApiParameter> optional =
        parameters.stream()
            .filter(p -> p.optional() && p.annotations().startsWith("@Query"))
            .toList();
    if (optional.isEmpty()) {
      return null;
    }
    String group = ApiGroups.className(operation.tags().get(0));
    String prefix = namesakes.getOrDefault(method, Set.of()).size() > 1 ? group : "";
    String name =
        operation
            .node()
            .path("x-query-name")
            .asText(prefix + JavaNames.capitalized(method) + "Query");
    String owner = owners.putIfAbsent(name, operation.toString());
    if (owner != null && !owner.equals(operation.toString())) {
      throw new GenerationException(
          "the optional parameters of %s and %s would both be in the class %s; add to the overlay, at one of them, an action with update: {x-method-name: anotherName}"
              .formatted(owner, operation, name));
    }
    return classes.computeIfAbsent(
        name,
        k ->
            new QueryClass(
                name, group, method, optional, exclusive(operation.node(), optional, operation)));
  }

  private static List<ApiParameter> exclusive(
      JsonNode node, List<ApiParameter> optional, Description.Operation operation) {
    List<ApiParameter> exclusive = new ArrayList<>();
    for (JsonNode name : node.path("x-at-most-one-of")) {
      exclusive.add(
          optional.stream()
              .filter(p -> p.name().equals(JavaNames.memberName(name.asText())))
              .findFirst()
              .orElseThrow(
                  () ->
                      new GenerationException(
                          "x-at-most-one-of of %s names %s, which is no optional parameter"
                              .formatted(operation, name.asText()))));
    }
    return exclusive;
  }
}
