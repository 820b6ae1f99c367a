package io.github.dixajava.codegen.overlay;

import static io.github.dixajava.codegen.overlay.OverlayFixture.overlay;
import static io.github.dixajava.codegen.overlay.OverlayFixture.remove;
import static io.github.dixajava.codegen.overlay.OverlayFixture.update;
import static io.github.dixajava.codegen.overlay.OverlayFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class OverlayStalenessTest {

  @Test
  void aRuleThatMatchesNothingFailsAndSaysWhatToDo() {
    Overlay overlay = overlay(update("$.a.b", "{c: 1}"));

    assertThatThrownBy(() -> overlay.apply(yaml("{a: {}}")))
        .isInstanceOf(OverlayException.class)
        .hasMessage(
            "rule 1 ($.a.b, \"because\") matches nothing in this description: the vendor may have"
                + " changed it; delete or adapt the rule");
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
  void aRuleAboutAnotherEditionIsSkippedAndListed() {
    Overlay overlay =
        overlay(
            "- {target: $.paths.search.get, description: because, x-when: $.paths.search,"
                + " remove: true}\n",
            update("$.a", "{b: 1}"));

    Corrected corrected = overlay.apply(yaml("{a: {}, paths: {}}"));

    assertThat(corrected.description()).isEqualTo(yaml("{a: {b: 1}, paths: {}}"));
    assertThat(corrected.skipped())
        .containsExactly(
            "rule 1 ($.paths.search.get, \"because\") does not concern this description: nothing"
                + " matches $.paths.search");
  }

  @Test
  void aRuleAboutThisEditionIsAppliedAndNotListed() {
    Overlay overlay =
        overlay("- {target: $.a.b, description: because, x-when: $.a, remove: true}\n");

    Corrected corrected = overlay.apply(yaml("{a: {b: 1}}"));

    assertThat(corrected.description()).isEqualTo(yaml("{a: {}}"));
    assertThat(corrected.skipped()).isEmpty();
  }

  @Test
  void aRuleAboutThisEditionCanBeStale() {
    Overlay overlay =
        overlay("- {target: $.a.b, description: because, x-when: $.a, remove: true}\n");

    assertThatThrownBy(() -> overlay.apply(yaml("{a: {}}")))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("matches nothing");
  }
}
