package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a description leaves open, each with the rule of the overlay that settles it. */
final class Questions {
  private final Model model;
  private final Description description;
  private final List<String> open = new ArrayList<>();

  private Questions(Model model) {
    this.model = model;
    this.description = model.description;
  }

  static List<String> of(Model model) {
    Questions questions = new Questions(model);
    questions.askForOperations();
    questions.askForUnions();
    return questions.open;
  }

  private void askForOperations() {
    for (Description.Operation operation : description.operations().values()) {
      String target = "$.paths['%s'].%s".formatted(operation.path(), operation.method());
      askForExamples(operation, target + ".requestBody", operation.node().path("requestBody"));
      for (Map.Entry<String, JsonNode> response : operation.node().path("responses").properties()) {
        askForExamples(
            operation, target + ".responses['" + response.getKey() + "']", response.getValue());
      }
      JsonNode answer = description.answerSchema(operation);
      if (answer == null) {
        continue;
      }
      if (operation.node().path("responses").findValue("example") == null
          && operation.node().path("responses").findValue("examples") == null) {
        open.add(
            "%s: no example, so no test reads its response; rule at %s.responses.*.content.*: {example: ...}"
                .formatted(Places.of(operation.method(), operation.path()), target));
      }
      boolean paged =
          description.parameters(operation).stream()
              .anyMatch(parameter -> parameter.path("name").asText().equals("pageKey"));
      if (paged && !Schemas.isPage(description, description.resolve(answer))) {
        open.add(
            "%s: takes a pageKey, but its response has no meta; rule at $.components.schemas.%s.properties: {meta: {$ref: '#/components/schemas/PaginationLinks'}}"
                .formatted(
                    Places.of(operation.method(), operation.path()),
                    Description.reference(answer)));
      }
    }
  }

  private void askForExamples(Description.Operation operation, String target, JsonNode holder) {
    for (JsonNode media : description.resolve(holder).path("content")) {
      for (JsonNode example : Examples.in(media)) {
        String misfit = Examples.misfit(description::resolve, media.path("schema"), example);
        if (misfit != null) {
          open.add(
              "%s: an example does not fit, %s; correct the schema by a rule, or remove %s.content.*.example"
                  .formatted(Places.of(operation.method(), operation.path()), misfit, target));
        }
      }
    }
  }

  private void askForUnions() {
    Set<String> tags = new TreeSet<>();
    description.operations().values().forEach(operation -> collectTags(operation.node(), tags));
    for (String key : model.schemas.keys()) {
      if (model.schemas.kind(key) == Kind.TAGGED && !isExplained(key, tags)) {
        open.add(
            "%s: no example shows its tags; rule at $.components.schemas.%s: {x-tag: _type}, or {x-tag: none} if there are none"
                .formatted(model.classNames.of(key), key));
      }
    }
  }

  private boolean isExplained(String union, Set<String> tags) {
    JsonNode schema = description.schema(union);
    if (schema.has("x-tag") || schema.has("x-tag-hints")) {
      return true;
    }
    for (JsonNode member : schema.path("oneOf")) {
      String reference = Description.reference(member);
      if (reference != null && tags.contains(description.title(reference).split("_", -1)[0])) {
        return true;
      }
    }
    return false;
  }

  /** The tags of all examples. */
  private static void collectTags(JsonNode node, Set<String> tags) {
    if (node.path("_type").isTextual()) {
      tags.add(node.get("_type").asText());
    }
    node.forEach(child -> collectTags(child, tags));
  }
}
