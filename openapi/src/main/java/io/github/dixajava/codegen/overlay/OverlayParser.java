package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes an {@link Overlay} out of a document and notes everything that is wrong with it. */
final class OverlayParser {

  private static final Set<String> ACTION_MEMBERS =
      Set.of("target", "description", "update", "remove", "x-expect", "x-at-least", "x-unless");

  private final List<String> problems = new ArrayList<>();
  private final String file;
  private final List<DocumentFile.Lines> lines;

  /**
   * @param file name of the document; empty if it was no file
   * @param lines where its actions are; empty if it was no file
   */
  OverlayParser(String file, List<DocumentFile.Lines> lines) {
    this.file = file;
    this.lines = lines;
  }

  Overlay parse(JsonNode document) {
    String edition = text(document, "overlay");
    if (!edition.startsWith("1.0")) {
      problems.add("the document does not begin with overlay: 1.0.0");
    }
    String title = text(document.path("info"), "title");
    String version = text(document.path("info"), "version");
    if (title.isBlank() || version.isBlank()) {
      problems.add("info needs a title and a version");
    }
    String extendsUri = document.path("extends").textValue();
    List<OverlayRule> rules = rules(document.path("actions"));
    if (!problems.isEmpty()) {
      throw new OverlayException(problems);
    }
    String strictFor = document.path("x-strict-for").textValue();
    return new Overlay(title, version, extendsUri, strictFor, rules);
  }

  private List<OverlayRule> rules(JsonNode actions) {
    if (!actions.isArray() || actions.isEmpty()) {
      problems.add("actions must list at least one action");
    }
    List<OverlayRule> rules = new ArrayList<>();
    for (int index = 0; index < actions.size(); index++) {
      rules.add(rule(index + 1, actions.path(index)));
    }
    return rules;
  }

  private OverlayRule rule(int number, JsonNode action) {
    String target = text(action, "target");
    String reason = text(action, "description").strip();
    JsonNode remove = action.path("remove");
    JsonNode update = action.get("update");
    String name = target.isBlank() ? "action " + number : "action " + number + " (" + target + ")";
    checkPath(name, "target", target);
    String unless = action.path("x-unless").textValue();
    if (unless != null) {
      checkPath(name, "x-unless", unless);
    }
    if (reason.isBlank()) {
      problems.add(name + " has no description: say why the rule is needed");
    }
    if (!remove.isMissingNode() && !(remove instanceof BooleanNode)) {
      problems.add(name + ": remove must be true or false");
    }
    if (remove.asBoolean() == (update != null)) {
      problems.add(name + " must have either update or remove: true");
    }
    action
        .fieldNames()
        .forEachRemaining(
            member -> {
              if (!ACTION_MEMBERS.contains(member)) {
                problems.add(name + " has an unknown member " + member);
              }
            });
    DocumentFile.Lines at =
        number <= lines.size() ? lines.get(number - 1) : new DocumentFile.Lines(0, 0);
    return new OverlayRule(
        new OverlayRule.Place(file, at.first(), at.last(), number),
        target,
        reason,
        update,
        action.get("x-expect"),
        atLeast(name, action),
        unless);
  }

  private int atLeast(String name, JsonNode action) {
    JsonNode atLeast = action.path("x-at-least");
    if (!atLeast.isMissingNode() && atLeast.asInt() < 2) {
      problems.add(name + ": x-at-least must be a number above 1");
    }
    return atLeast.asInt(1);
  }

  private void checkPath(String name, String member, String path) {
    try {
      JsonPath.compile(path);
    } catch (InvalidPathException | IllegalArgumentException e) {
      problems.add(name + ": " + member + " is not a JSONPath: " + e.getMessage());
    }
  }

  private static String text(JsonNode object, String member) {
    return object.path(member).asText("");
  }
}
