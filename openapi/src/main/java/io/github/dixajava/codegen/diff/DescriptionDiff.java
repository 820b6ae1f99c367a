package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Compares two descriptions of the API, as received, from the viewpoint of Java callers.
 *
 * <p>Operations are matched by method and path without the version segment, schemas by the place
 * where they are used, cases of unions by their titles. So renumbered schema keys are no change.
 */
public final class DescriptionDiff {

  private final JsonNode before;
  private final JsonNode after;
  private final Changes changes = new Changes();

  private DescriptionDiff(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** The changes from one description to another, operation by operation. */
  public static List<Change> between(JsonNode before, JsonNode after) {
    return new DescriptionDiff(before, after).compare();
  }

  private List<Change> compare() {
    SecurityDiff security = new SecurityDiff(changes);
    security.compareSchemes(before, after);
    Map<String, Operation> was = Operation.all(before);
    Map<String, Operation> is = Operation.all(after);
    for (Map.Entry<String, Operation> operation : was.entrySet()) {
      if (!is.containsKey(operation.getKey())) {
        changes.breaking(operation.getValue().name(), "operation is gone");
      }
    }
    OperationDiff operations =
        new OperationDiff(
            changes, new SchemaDiff(new Schemas(before), new Schemas(after), changes));
    for (Map.Entry<String, Operation> operation : is.entrySet()) {
      Operation now = operation.getValue();
      Operation old = was.get(operation.getKey());
      if (old == null) {
        changes.harmless(now.name(), "new operation \"" + now.title() + "\"");
      } else {
        operations.compare(old, now);
        security.compare(old, before.path("security"), now, after.path("security"));
      }
    }
    return changes.list();
  }
}
