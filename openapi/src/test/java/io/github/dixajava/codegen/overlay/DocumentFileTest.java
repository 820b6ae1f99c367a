package io.github.dixajava.codegen.overlay;

import static io.github.dixajava.codegen.overlay.OverlayFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-01-05", "2021-12-01T12:46:36.581Z", "2021-12-01 12:46:36", "1.0.0", "16:00"})
  void textThatLooksLikeSomethingElseStaysText(String text) {
    assertThat(yaml("example: " + text).path("example").textValue()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1\na: 2\n", "{\"a\": 1, \"a\": 2}"})
  void aKeyThatStandsTwiceIsRefused(String document) throws Exception {
    Path file = Files.writeString(folder.resolve("twice"), document);

    assertThatThrownBy(() -> DocumentFile.read(file))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("twice can't be read")
        .hasMessageContaining("Duplicate field 'a'");
  }

  @Test
  void aByteOrderMarkIsIgnored() {
    assertThat(yaml("\uFEFF{\"a\": 1}")).isEqualTo(yaml("a: 1"));
  }

  @Test
  void aLongYamlFileIsRead() throws Exception {
    String line = "- " + "x".repeat(1000) + "\n";
    Path file = Files.writeString(folder.resolve("long.yaml"), line.repeat(4000));

    JsonNode document = DocumentFile.read(file);

    assertThat(document).hasSize(4000);
  }

  @Test
  void anEmptyFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("empty.yaml"), "");

    assertThatThrownBy(() -> DocumentFile.read(file))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("empty");
  }
}
