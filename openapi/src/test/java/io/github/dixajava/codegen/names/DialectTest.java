package io.github.dixajava.codegen.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.Facts;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.Thing;
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
    Thing property = property(schema);

    assertThat(property.type()).isEqualTo(type);
    assertThat(property.said()).containsEntry("nullable", "yes");
  }

  private static Thing property(String schema) {
    ObjectNode description = (ObjectNode) DocumentFile.read(GOLDEN.resolve("description.yaml"));
    ((ObjectNode) description.at("/components/schemas/Solved/properties"))
        .set("found", DocumentFile.parse(schema));
    Overlay overlay = Overlay.read(GOLDEN.resolve("overlay.yaml"));
    Facts facts = Facts.of(description, overlay, NameLock.none());
    return Objects.requireNonNull(facts.things().get("Solved.found"));
  }
}
