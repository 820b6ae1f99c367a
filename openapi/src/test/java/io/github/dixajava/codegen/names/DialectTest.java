package io.github.dixajava.codegen.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.Inventory;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be null is so in every way in which OpenAPI says it. */
class DialectTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "openapi"), "src/test/resources/golden");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: string, nullable: true}                                                | String",
        "{type: [string, 'null']}                                                      | String",
        "{oneOf: [{type: string}, {type: 'null'}]}                                     | String",
        "{anyOf: [{$ref: '#/components/schemas/Hook'}, {type: 'null'}]}                | Hook",
        "{nullable: true, allOf: [{$ref: '#/components/schemas/Hook'}]}                | Hook",
      })
  void aPropertyThatMayBeNull(String schema, String type) {
    Inventory.Entry property = property(schema);

    assertThat(property.fact("type")).isEqualTo(type);
    assertThat(property.fact("required")).isEmpty();
  }

  private static Inventory.Entry property(String schema) {
    ObjectNode description = (ObjectNode) DocumentFile.read(GOLDEN.resolve("description.yaml"));
    ObjectNode solved = (ObjectNode) description.at("/components/schemas/Solved");
    solved.withObjectProperty("properties").set("found", DocumentFile.parse(schema));
    solved.putArray("required").add("found");
    Overlay overlay = Overlay.read(GOLDEN.resolve("overlay.yaml"));
    Inventory facts = Inventory.of(description, overlay, NameLock.none());
    return Objects.requireNonNull(facts.entries().get("Solved.found"));
  }
}
