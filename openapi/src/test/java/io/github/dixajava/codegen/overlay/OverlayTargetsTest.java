package io.github.dixajava.codegen.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No rule of the client's own overlay outlives the spot that it is about. */
class OverlayTargetsTest {

  private static final Overlay OVERLAY = Overlay.read(file("overlay.yaml"));
  private static final ObjectNode DESCRIPTION =
      (ObjectNode) DocumentFile.read(file("dixa-beta.yaml"));

  @TestFactory
  List<DynamicTest> aRuleWhoseTargetIsRemovedFails() {
    return forEachRule(
        target -> {
          if (target.parent() instanceof ArrayNode array) {
            array.remove(target.index());
          } else if (target.parent() instanceof ObjectNode object) {
            object.remove(target.key());
          }
        });
  }

  @TestFactory
  List<DynamicTest> aRuleWhoseTargetIsRenamedFails() {
    return forEachRule(
        target -> {
          if (target.parent() instanceof ArrayNode) {
            ((ObjectNode) target.node()).put("name", "another");
          } else if (target.node().has("operationId")) {
            ((ObjectNode) target.node()).put("operationId", "another");
          } else if (target.parent() instanceof ObjectNode object) {
            object.set("another", object.remove(target.key()));
          }
        });
  }

  /** Every rule fails without any one of the places that it matches now; the document stays. */
  private static List<DynamicTest> forEachRule(Consumer<Location> mutation) {
    List<DynamicTest> tests = new ArrayList<>();
    ObjectNode corrected = DESCRIPTION.deepCopy();
    for (OverlayRule rule : OVERLAY.rules()) {
      for (Location target : Location.find(corrected, rule.target())) {
        if (target.parent() == null) {
          continue;
        }
        String path = parentOrSelf(target);
        tests.add(
            dynamicTest(
                rule.place() + " " + target.path(),
                () -> {
                  ObjectNode mutated = DESCRIPTION.deepCopy();
                  Location.find(mutated, path).forEach(mutation);
                  assertThat(rule.applyTo(mutated)).isPresent();
                }));
      }
      rule.applyTo(corrected);
    }
    return tests;
  }

  /** A schema of a parameter is matched by the parameter's name, so it goes with the parameter. */
  private static String parentOrSelf(Location target) {
    return target.path().replaceFirst("(\\['parameters'\\]\\[\\d+\\])\\['schema'\\]$", "$1");
  }

  private static Path file(String name) {
    return Path.of(System.getProperty("basedir", "openapi"), name);
  }
}
