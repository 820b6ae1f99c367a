package io.github.dixajava.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What OpenAPI 3.0 and 3.1 can say, keyword by keyword, is generated, refused or ignored. */
class KeywordsTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "openapi"), "src/test/resources/golden");
  private static final String LIST = "/paths/~1beta~1tickets";
  private static final Map<String, String> PLACES =
      Map.of(
          "document", "",
          "path", LIST,
          "operation", LIST + "/get",
          "parameter", LIST + "/get/parameters/3",
          "response", LIST + "/get/responses/200",
          "media", LIST + "/get/responses/200/content",
          "schema", "/components/schemas/Solved/properties/by");

  @ParameterizedTest(name = "{0}: {1} is {2}, {3}")
  @CsvFileSource(
      resources = "/keywords.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '~')
  void aKeyword(String object, String keyword, String verdict, String why, String fragment) {
    ObjectNode description = description();
    ObjectNode place = (ObjectNode) description.at(PLACES.get(object));
    ObjectNode said = (ObjectNode) DocumentFile.parse(fragment);
    if (object.equals("media")) {
      place.removeAll();
    }
    place.setAll(said);
    place.properties().removeIf(member -> member.getValue().isNull());

    switch (verdict) {
      case "refused" ->
          assertThatThrownBy(() -> generated(description))
              .isInstanceOf(GenerationException.class)
              .hasMessageContaining("overlay");
      case "ignored" -> assertThat(generated(description)).isEqualTo(generated(description()));
      case "generated" -> assertThat(generated(description)).isNotEqualTo(generated(description()));
      default -> throw new IllegalArgumentException(verdict);
    }
  }

  private static ObjectNode description() {
    return (ObjectNode) DocumentFile.read(GOLDEN.resolve("description.yaml"));
  }

  private static List<Object> generated(ObjectNode description) {
    Overlay overlay = Overlay.read(GOLDEN.resolve("overlay.yaml"));
    Model model = Model.read(description, overlay, NameLock.none(), line -> {});
    return List.of(model.classes, model.groups, model.queries);
  }
}
