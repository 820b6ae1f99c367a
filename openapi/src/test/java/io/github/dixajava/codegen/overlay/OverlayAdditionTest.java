package io.github.dixajava.codegen.overlay;

import static io.github.dixajava.codegen.overlay.OverlayFixture.overlay;
import static io.github.dixajava.codegen.overlay.OverlayFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayAdditionTest {
  private static final String ADDITION =
      "- {target: $.paths, description: because, x-unless: $.paths.a.post, update: {a: {post: 1}}}\n";
  private static final JsonNode DIXA = document("test.description");
  private static final Overlay DIXA_OVERLAY =
      Overlay.read(Path.of(System.getProperty("test.overlay")));

  @Test
  void anAdditionIsMadeWhileTheDescriptionLacksIt() {
    Corrected corrected = overlay(ADDITION).apply(yaml("{paths: {a: {get: 2}}}"));

    assertThat(corrected.description()).isEqualTo(yaml("{paths: {a: {get: 2, post: 1}}}"));
    assertThat(corrected.skipped()).isEmpty();
  }

  @Test
  void anAdditionGivesWayToTheDescriptionsOwnAndIsListed() {
    JsonNode description = yaml("{paths: {a: {post: 3}}}");

    Corrected corrected = overlay(ADDITION).apply(description);

    assertThat(corrected.description()).isEqualTo(description);
    assertThat(corrected.skipped())
        .singleElement()
        .asString()
        .contains("gives way: the description has $.paths.a.post itself", "delete rule 1");
  }

  @Test
  void aConditionThatIsNoJsonPathIsRefused() {
    assertThatThrownBy(
            () -> overlay("- {target: $.a, description: because, x-unless: '$[', update: {b: 1}}"))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("x-unless is not a JSONPath");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/beta/knowledge/categories", "/beta/knowledge/collections"})
  void whatTheDescriptionOfDixaLacksIsAddedUntilItHasIt(String path) {
    assertThat(DIXA.path("paths").path(path).has("post")).isFalse();
    JsonNode added = DIXA_OVERLAY.apply(DIXA).description().path("paths").path(path).path("post");
    assertThat(added.path("operationId").asText()).startsWith("postKnowledge");

    ObjectNode newer = DIXA.deepCopy();
    JsonNode own = yaml("{summary: Something else, responses: {'204': {description: Done.}}}");
    ((ObjectNode) newer.path("paths")).withObjectProperty(path).set("post", own);
    Corrected corrected = DIXA_OVERLAY.apply(newer);

    assertThat(corrected.description().path("paths").path(path).path("post")).isEqualTo(own);
    assertThat(corrected.skipped()).singleElement().asString().contains(path);
  }

  @Test
  void anEditionWithoutTheKnowledgeBaseGetsNoAdditions() {
    JsonNode older = yaml("{info: {version: v1}, paths: {}}");

    assertThat(DIXA_OVERLAY.apply(older).description().path("paths")).isEmpty();
  }

  private static JsonNode document(String property) {
    return DocumentFile.read(Path.of(System.getProperty(property)));
  }
}
