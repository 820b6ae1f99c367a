package io.github.dixajava.codegen.overlay;

import static io.github.dixajava.codegen.overlay.OverlayFixture.overlay;
import static io.github.dixajava.codegen.overlay.OverlayFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayParserTest {

  @TempDir Path folder;

  @Test
  void aYamlFileIsRead() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("overlay.yaml"),
            """
            overlay: 1.0.0
            info:
              title: Corrections
              version: 2.0.0
            extends: dixa-beta.yaml
            actions:
              - target: $.a
                description: because
                remove: true
            """);

    Overlay overlay = Overlay.read(file);

    assertThat(overlay.title()).isEqualTo("Corrections");
    assertThat(overlay.version()).isEqualTo("2.0.0");
    assertThat(overlay.extendsUri()).isEqualTo("dixa-beta.yaml");
    assertThat(overlay.rules())
        .containsExactly(
            new OverlayRule(
                new OverlayRule.Place(file.getFileName().toString(), 7, 9, 1),
                "$.a",
                "because",
                null,
                null,
                1,
                null));
  }

  @Test
  void aJsonFileIsRead() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("overlay.json"),
            """
            {"overlay": "1.0.0", "info": {"title": "Corrections", "version": "1"},
             \t"actions": [{"target": "$.a", "description": "because", "update": {"b": 1}}]}
            """);

    assertThat(Overlay.read(file).rules()).hasSize(1);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Overlay.read(folder.resolve("none.yaml")))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("none.yaml can't be read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{target: $.a, remove: true}                                  | has no description",
        "{target: $.a, description: ' ', remove: true}                | has no description",
        "{target: $.a, description: d}                                | must have either update or",
        "{target: $.a, description: d, remove: false}                 | must have either update or",
        "{target: $.a, description: d, remove: true, update: {}}      | must have either update or",
        "{target: $.a, description: d, remove: 'true'}                | remove must be true or"
            + " false",
        "{target: $.a, description: d, remove: true, x-expects: {}}   | unknown member x-expects",
        "{target: '$.a[?(', description: d, remove: true}             | target is not a JSONPath",
        "{target: $.a, description: d, x-at-least: 1, remove: true}   | x-at-least must be a number above 1",
        "{description: d, remove: true}                               | target is not a JSONPath",
      })
  void aFaultyActionIsRefusedByItsNumber(String action, String message) {
    String sound = "- {target: $.a, description: because, remove: true}\n";

    assertThatThrownBy(() -> overlay(sound, "- " + action + "\n"))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("action 2")
        .hasMessageContaining(message);
  }

  @Test
  void allFaultyActionsAreNamed() {
    assertThatThrownBy(() -> overlay("- {target: $.a}\n", "- {target: $.b}\n"))
        .isInstanceOf(OverlayException.class)
        .hasMessageContainingAll("action 1 ($.a)", "action 2 ($.b)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{overlay: 1.0.0, info: {title: t, version: 1}}                     | at least one action",
        "{overlay: 1.0.0, info: {title: t, version: 1}, actions: []}        | at least one action",
        "{overlay: 2.0.0, info: {title: t, version: 1}, actions: []}        | overlay: 1.0.0",
        "{overlay: 1.0.0, actions: []}                                      | a title and a"
            + " version",
      })
  void anIncompleteDocumentIsRefused(String document, String message) {
    assertThatThrownBy(() -> Overlay.parse(yaml(document)))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining(message);
  }
}
