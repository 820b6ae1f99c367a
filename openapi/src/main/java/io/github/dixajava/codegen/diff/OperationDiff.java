package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Compares two operations with the same method and path. */
final class OperationDiff {

  private final Changes changes;
  private final SchemaDiff schemas;

  OperationDiff(Changes changes, SchemaDiff schemas) {
    this.changes = changes;
    this.schemas = schemas;
  }

  void compare(Operation was, Operation is) {
    String name = is.name();
    if (!was.title().equals(is.title())) {
      changes.breaking(
          name,
          "title \"%s\" became \"%s\": its method is renamed (x-method-name in the overlay keeps the name)"
              .formatted(was.title(), is.title()));
    }
    if (was.deprecated() != is.deprecated()) {
      changes.harmless(name, is.deprecated() ? "is now deprecated" : "no longer deprecated");
    }
    for (String gone : Sets.minus(was.tags(), is.tags())) {
      changes.breaking(name, "is no longer in the group " + gone);
    }
    for (String added : Sets.minus(is.tags(), was.tags())) {
      changes.harmless(name, "is now in the group " + added);
    }
    new ParameterDiff(changes, schemas).compare(was, is);
    compareBodies(was, is);
    compareStatuses(was, is);
    compareAnswers(was, is);
  }

  private void compareBodies(Operation was, Operation is) {
    JsonNode oldSchema = Operation.schema(was.body());
    JsonNode newSchema = Operation.schema(is.body());
    if (oldSchema == null || newSchema == null) {
      if ((oldSchema == null) != (newSchema == null)) {
        changes.breaking(is.name(), newSchema == null ? "takes no body any more" : "takes a body");
      }
      return;
    }
    boolean isRequired = is.body().path("required").asBoolean();
    if (was.body().path("required").asBoolean() != isRequired) {
      changes.add(
          isRequired, is.name(), "its body became " + (isRequired ? "required" : "optional"));
    }
    Set<String> oldTypes = Operation.mediaTypes(was.body());
    Set<String> newTypes = Operation.mediaTypes(is.body());
    if (!oldTypes.equals(newTypes)) {
      changes.breaking(is.name(), "its body was %s, is now %s".formatted(oldTypes, newTypes));
    }
    schemas.compare(new Use(Direction.REQUEST, is.name()), "body", oldSchema, newSchema);
  }

  private void compareStatuses(Operation was, Operation is) {
    for (String gone : Sets.minus(was.statuses(), is.statuses())) {
      changes.harmless(is.name(), "no longer declares status " + gone);
    }
    for (String added : Sets.minus(is.statuses(), was.statuses())) {
      changes.harmless(is.name(), "now declares status " + added);
    }
  }

  private void compareAnswers(Operation was, Operation is) {
    JsonNode oldSchema = was.success();
    JsonNode newSchema = is.success();
    if (oldSchema != null && newSchema != null) {
      schemas.compare(new Use(Direction.ANSWER, is.name()), "result", oldSchema, newSchema);
    } else if ((oldSchema == null) != (newSchema == null)) {
      changes.breaking(
          is.name(),
          newSchema == null ? "answers without content now" : "answers with content now");
    }
  }
}
