package io.github.dixajava.codegen.overlay;

import static io.github.dixajava.codegen.overlay.OverlayFixture.overlay;
import static io.github.dixajava.codegen.overlay.OverlayFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayExpectationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{format: int32, type: integer}    | {format: int32}",
        "{a: {b: 1, c: 2}, d: 3}           | {a: {b: 1}}",
        "{required: [id, name]}            | {required: [name]}",
        "{oneOf: [{type: string, x: 1}]}   | {oneOf: [{type: string}]}",
        "{type: string}                    | {format: '*absent*'}",
        "{maximum: 1.0}                    | {maximum: 1}",
        "int32                             | int32",
      })
  void aNodeThatContainsWhatIsExpectedIsChanged(String node, String expected) {
    assertThat(guarded("$.a", expected).apply(yaml("{a: " + node + "}")).description().isEmpty())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{format: int64}  | {format: int32}      | $['a']['format'] is \"int64\", expected was"
            + " \"int32\"",
        "{}               | {format: int32}      | $['a']['format'] is absent, expected was"
            + " \"int32\"",
        "{format: int32}  | {format: '*absent*'} | $['a']['format'] is \"int32\", expected was"
            + " none",
        "{required: [id]} | {required: [name]}   | $['a']['required'] has no element \"name\"",
        "{b: {c: 2}}      | {b: {c: 1}}          | $['a']['b']['c'] is 2, expected was 1",
        "{b: text}        | {b: {c: 1}}          | $['a']['b'] is \"text\", expected was {\"c\":1}",
      })
  void aNodeThatDiffersMakesTheRuleStale(String node, String expected, String difference) {
    assertThatThrownBy(() -> guarded("$.a", expected).apply(yaml("{a: " + node + "}")))
        .isInstanceOf(OverlayException.class)
        .hasMessage(
            "rule 1 ($.a, \"because\") is already corrected, %s; the vendor has changed that"
                + " spot: delete rule 1, or adapt the rule",
            difference);
  }

  @Test
  void everyMatchedNodeMustBeAsExpected() {
    Overlay overlay = guarded("$.a[*]", "{format: int32}");

    assertThatThrownBy(() -> overlay.apply(yaml("{a: [{format: int32}, {format: int64}]}")))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("$['a'][1]['format'] is \"int64\"");
  }

  private static Overlay guarded(String target, String expected) {
    return overlay(
        "- {target: \"%s\", description: because, x-expect: %s, remove: true}\n"
            .formatted(target, expected));
  }
}
