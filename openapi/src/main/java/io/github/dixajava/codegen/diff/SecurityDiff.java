package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares what a caller has to show. It changes no signature, but a token may not suffice. */
final class SecurityDiff {

  private final Changes changes;

  SecurityDiff(Changes changes) {
    this.changes = changes;
  }

  void compareSchemes(JsonNode oldDescription, JsonNode newDescription) {
    JsonNode was = oldDescription.at("/components/securitySchemes");
    JsonNode is = newDescription.at("/components/securitySchemes");
    Set<String> names = new TreeSet<>();
    was.fieldNames().forEachRemaining(names::add);
    is.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      if (!essence(was.path(name)).equals(essence(is.path(name)))) {
        changes.breaking(
            "security scheme " + name,
            "was %s, is now %s".formatted(essence(was.path(name)), essence(is.path(name))));
      }
    }
  }

  void compare(Operation was, JsonNode oldDefault, Operation is, JsonNode newDefault) {
    Set<String> before = requirements(was, oldDefault);
    Set<String> after = requirements(is, newDefault);
    if (!before.equals(after)) {
      changes.harmless(
          is.name(), "security was %s, is now %s: check the token".formatted(before, after));
    }
  }

  private static Set<String> requirements(Operation operation, JsonNode byDefault) {
    JsonNode own = operation.node().path("security");
    Set<String> requirements = new TreeSet<>();
    for (JsonNode requirement : own.isMissingNode() ? byDefault : own) {
      requirements.add(requirement.toString().replace("\"", ""));
    }
    return requirements;
  }

  private static String essence(JsonNode scheme) {
    if (scheme.isMissingNode()) {
      return "absent";
    }
    return String.join(
            " ",
            scheme.path("type").asText(),
            scheme.path("scheme").asText(),
            scheme.path("in").asText(),
            scheme.path("name").asText())
        .strip()
        .replaceAll(" +", " ");
  }
}
