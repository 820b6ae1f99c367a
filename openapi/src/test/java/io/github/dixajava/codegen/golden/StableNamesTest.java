package io.github.dixajava.codegen.golden;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.overlay.DocumentFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StableNamesTest {

  private static final JsonNode GOLDEN = golden("description.yaml");
  private static final JsonNode GOLDEN_OVERLAY = golden("overlay.yaml");
  private static final JsonNode DIXA = document("test.description");
  private static final JsonNode DIXA_OVERLAY = document("test.overlay");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void numbersOfSchemaKeysDoNotMatter(long seed) throws Exception {
    JsonNode renumbered = new Permutation(seed).ofSchemaNumbers(GOLDEN);

    SourceAssertions.assertSame(generate("renumbered", renumbered), generate("golden", GOLDEN));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOrderOfWordsDoesNotMatter(long seed) throws Exception {
    JsonNode shuffled = new Permutation(seed).ofWords(GOLDEN);

    SourceAssertions.assertSame(generate("shuffled", shuffled), generate("golden", GOLDEN));
  }

  @Test
  void neitherMattersInTheWholeDescription() throws Exception {
    Permutation permutation = new Permutation(5);
    JsonNode other = permutation.ofWords(permutation.ofSchemaNumbers(DIXA));

    Map<String, String> expected =
        Generator.runWithNames("api", DIXA, DIXA_OVERLAY, folder.resolve("dixa"));

    SourceAssertions.assertSame(
        Generator.runWithNames("api", other, DIXA_OVERLAY, folder.resolve("other")), expected);
  }

  @Test
  void namesakesThatTheRulesCannotTellApartAreRefusedWithAdvice() {
    ObjectNode overlay = GOLDEN_OVERLAY.deepCopy();
    ArrayNode actions = (ArrayNode) overlay.get("actions");
    for (int index = actions.size() - 1; index >= 0; index--) {
      if (actions.get(index).at("/update/x-class-name").isTextual()) {
        actions.remove(index);
      }
    }
    ObjectNode description = GOLDEN.deepCopy();
    ObjectNode owner = (ObjectNode) description.at("/components/schemas/Hook/properties");
    owner.putObject("text").put("$ref", "#/components/schemas/Text1");
    owner.putObject("filter").put("$ref", "#/components/schemas/Text2");

    assertThatThrownBy(() -> Generator.run(description, overlay, folder))
        .hasMessageContainingAll(
            "Text1, used by Content",
            "Text2, used by ByText",
            "Add to the lock of names",
            "x-class-name");
  }

  private Map<String, String> generate(String name, JsonNode description) throws IOException {
    return Generator.run(description, GOLDEN_OVERLAY, folder.resolve(name));
  }

  private static JsonNode golden(String file) {
    return DocumentFile.read(Generator.GOLDEN.resolve(file));
  }

  private static JsonNode document(String property) {
    return DocumentFile.read(Path.of(System.getProperty(property)));
  }
}
