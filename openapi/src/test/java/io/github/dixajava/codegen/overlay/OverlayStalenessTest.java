package io.github.dixajava.codegen.overlay;

import static io.github.dixajava.codegen.overlay.OverlayFixture.overlay;
import static io.github.dixajava.codegen.overlay.OverlayFixture.remove;
import static io.github.dixajava.codegen.overlay.OverlayFixture.update;
import static io.github.dixajava.codegen.overlay.OverlayFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayStalenessTest {

  @Test
  void aRuleThatMatchesNothingFailsAndSaysWhatToDo() {
    Overlay overlay = overlay(update("$.a.b", "{c: 1}"));

    assertThatThrownBy(() -> overlay.apply(yaml("{a: {}}")))
        .isInstanceOf(OverlayException.class)
        .hasMessage(
            "rule 1 ($.a.b, \"because\") matches nothing in this description; the vendor has changed"
                + " that spot: delete rule 1, or adapt the rule");
  }

  @Test
  void aFilterThatMatchesNothingFails() {
    Overlay overlay = overlay(remove("$.a[?(@.n == 'x')]"));

    assertThatThrownBy(() -> overlay.apply(yaml("{a: [{n: y}]}")))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("matches nothing in this description");
  }

  @Test
  void allStaleRulesAreReportedTogether() {
    Overlay overlay = overlay(remove("$.x"), update("$.a", "{b: 1}"), remove("$.y"));

    OverlayException failure =
        catchThrowableOfType(OverlayException.class, () -> overlay.apply(yaml("{a: {}}")));

    assertThat(failure).hasMessageStartingWith("2 problems:");
    assertThat(failure.problems())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("rule 1 ($.x"),
            second -> assertThat(second).startsWith("rule 3 ($.y"));
  }

  @Test
  void aFailureLeavesTheDescriptionAsItIs() {
    JsonNode description = yaml("{a: {}}");

    assertThatThrownBy(() -> overlay(update("$.a", "{b: 1}"), remove("$.x")).apply(description))
        .isInstanceOf(OverlayException.class);
    assertThat(description).isEqualTo(yaml("{a: {}}"));
  }

  @Test
  void aStaleRuleOfAFileIsNamedWithTheLinesToDelete(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("some.yaml"),
            """
            overlay: 1.0.0
            info: {title: Test, version: 1.0.0}
            actions:
              - target: $.a
                description: because
                update: {b: 1}

              - target: $.x
                description: because
                update:
                  c: 1
              # A comment.
              - target: $.y
                description: because
                remove: true
            """);

    OverlayException failure =
        catchThrowableOfType(
            OverlayException.class, () -> Overlay.read(file).apply(yaml("{a: {}}")));

    assertThat(failure.problems())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("some.yaml:8 ($.x")
                    .contains("delete lines 8 to 11 of some.yaml"),
            second -> assertThat(second).contains("delete lines 13 to 15 of some.yaml"));
  }

  @Test
  void aRuleThatChangesNothingFails() {
    Overlay overlay = overlay(update("$.a", "{b: {c: 1}}"));

    assertThatThrownBy(() -> overlay.apply(yaml("{a: {b: {c: 1, d: 2}}}")))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("changes nothing: $['a'] says so itself");
  }

  @Test
  void aRuleThatMatchesFewerPlacesThanItSaysFails() {
    Overlay overlay =
        overlay("- {target: '$.*.a', description: because, x-at-least: 2, update: {b: 1}}\n");

    assertThat(overlay.apply(yaml("{x: {a: {}}, y: {a: {}}}")).description())
        .isEqualTo(yaml("{x: {a: {b: 1}}, y: {a: {b: 1}}}"));
    assertThatThrownBy(() -> overlay.apply(yaml("{x: {a: {}}, y: {}}")))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("matches 1 places, x-at-least says 2");
  }

  @Test
  void inAnEditionThatItIsNotMadeForAStaleRuleIsSkippedAndListed() {
    Overlay overlay =
        Overlay.parse(
            yaml(
                """
                overlay: 1.0.0
                info: {title: Test, version: 1.0.0}
                x-strict-for: beta
                actions:
                  - {target: $.x, description: because, remove: true}
                  - {target: $.a, description: because, update: {b: 1}}
                """));

    Corrected corrected = overlay.apply(yaml("{info: {version: v1}, a: {}}"));

    assertThat(corrected.strict()).isFalse();
    assertThat(corrected.description()).isEqualTo(yaml("{info: {version: v1}, a: {b: 1}}"));
    assertThat(corrected.skipped()).singleElement().asString().startsWith("rule 1 ($.x");
  }
}
