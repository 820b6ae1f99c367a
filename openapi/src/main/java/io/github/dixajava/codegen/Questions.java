package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
      JsonNode answer = description.answerSchema(operation);
      if (answer == null) {
        continue;
      }
      if (operation.node().path("responses").findValue("example") == null
          && operation.node().path("responses").findValue("examples") == null) {
        open.add(
            OperationFacts.place(operation)
                + " has no example, so no test reads its answer; add a rule, target: "
                + target
                + ".responses.*.content.*, update: {example: ...}");
      }
      boolean paged =
          description.parameters(operation).stream()
              .anyMatch(parameter -> parameter.path("name").asText().equals("pageKey"));
      if (paged && !Schemas.isPage(description, description.resolve(answer))) {
        open.add(
            OperationFacts.place(operation)
                + " takes a pageKey, but its answer has no meta, so it has no pager; add a rule,"
                + " target: $.components.schemas."
                + Description.reference(answer)
                + ".properties, update: {meta: {$ref: '#/components/schemas/PaginationLinks'}}");
      }
    }
  }

  private void askForUnions() {
    Set<String> tags = new TreeSet<>();
    description.operations().values().forEach(operation -> collectTags(operation.node(), tags));
    for (String key : model.schemas.keys()) {
      if (model.schemas.kind(key) == Kind.TAGGED && !isExplained(key, tags)) {
        open.add(
            "no example shows a case of the union "
                + model.classNames.of(key)
                + ", so its tags are a guess; add a rule, target: $.components.schemas."
                + key
                + ", update: {x-tag: _type} if that is right, {x-tag: none} if its cases carry no"
                + " tag");
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
