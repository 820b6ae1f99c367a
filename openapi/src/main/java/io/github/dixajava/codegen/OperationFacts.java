package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.Thing.Sort;
import io.github.dixajava.codegen.view.ApiGroup;
import io.github.dixajava.codegen.view.ApiMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What a description says of its operations. */
final class OperationFacts {
  private final Model model;
  private final Facts facts;
  private final JsonNode security;

  /**
   * @param security what calls have to show where an operation does not say
   */
  OperationFacts(Model model, Facts facts, JsonNode security) {
    this.model = model;
    this.facts = facts;
    this.security = security;
  }

  static String place(Description.Operation operation) {
    return Places.of(operation.method(), operation.path());
  }

  void add() {
    for (Description.Operation operation : model.description.operations().values()) {
      String first = null;
      for (String tag : operation.tags()) {
        ApiGroup group = Objects.requireNonNull(model.groups.get(ApiGroups.className(tag)), tag);
        facts.add(group.name(), new Thing(Sort.GROUP, "tag " + tag, true, "", Map.of()));
        for (ApiMethod method : group.methods()) {
          if (method.http().equals(ApiFactory.http(operation))) {
            String name = group.name() + "." + method.name();
            first = first == null ? name : first;
            addNames(group, method, first);
            if (name.equals(first)) {
              add(operation, name, method.result());
            }
          }
        }
      }
    }
  }

  /** All names under which callers meet an operation. */
  private void addNames(ApiGroup group, ApiMethod method, String name) {
    facts.addAlias(group.name() + "." + method.name(), name);
    if (method.pager() != null) {
      facts.addAlias(group.name() + "." + method.pager().name(), name);
    }
    if (method.query() != null) {
      facts.addAlias(method.query().name(), name);
    }
  }

  private void add(Description.Operation operation, String name, String result) {
    JsonNode node = operation.node();
    Map<String, String> said = new TreeMap<>();
    said.put("address", place(operation).replaceAll("\\{[^}]*}", "{}"));
    if (node.path("deprecated").asBoolean()) {
      said.put("deprecated", "yes");
    }
    said.put("security", security(node));
    Facts.names(node.path("responses")).forEach(status -> said.put("status " + status, "declared"));
    model.description.parameters(operation).forEach(p -> noteParameter(said, p));
    if (node.has("requestBody")) {
      JsonNode body = model.description.resolve(node.get("requestBody"));
      said.put("body required", body.path("required").asBoolean() ? "yes" : "no");
      said.put("body media type", String.join(", ", Facts.names(body.path("content"))));
      JsonNode schema = model.description.bodySchema(body);
      if (schema != null && !ApiParameters.isMultipart(node)) {
        Facts.noteSchema(said, "body ", schema);
        said.put("body type", model.types.of(schema, Set.of()).name());
      }
    }
    facts.add(name, new Thing(Sort.OPERATION, place(operation), true, result, said));
  }

  private void noteParameter(Map<String, String> said, JsonNode parameter) {
    boolean path = parameter.path("in").asText().equals("path");
    // A caller never sees the name that stands between the braces of a path.
    String prefix = "parameter " + (path ? "in path" : parameter.path("name").asText()) + " ";
    while (said.containsKey(prefix + "required")) {
      prefix = prefix.strip() + "+ ";
    }
    said.put(prefix + "required", path || parameter.path("required").asBoolean() ? "yes" : "no");
    said.put(prefix + "in", parameter.path("in").asText());
    JsonNode schema = ApiParameters.schema(parameter);
    said.put(prefix + "type", model.types.of(schema, Set.of()).name());
    Facts.noteSchema(said, prefix, schema);
    if (parameter.path("deprecated").asBoolean()) {
      said.put(prefix + "deprecated", "yes");
    }
  }

  private String security(JsonNode operation) {
    List<String> requirements = new ArrayList<>();
    for (JsonNode requirement : operation.has("security") ? operation.get("security") : security) {
      requirements.add(requirement.toString().replaceAll("[\"{}]", ""));
    }
    requirements.sort(null);
    return String.join(" or ", requirements);
  }
}
