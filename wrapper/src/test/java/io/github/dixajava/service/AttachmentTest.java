package io.github.dixajava.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {
  private static final byte[] SOME = {1, 2, 3};

  @ParameterizedTest
  @CsvSource({
    "a.png, image/png",
    "a.jpg, image/jpeg",
    "a.b.JPEG, image/jpeg",
    "a.GIF, image/gif",
    "a.webp, image/webp"
  })
  void theExtensionTellsTheType(String name, String type) {
    assertThat(Attachment.of(name, SOME).contentType()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "png", "a", "a.png.exe", ""})
  void otherFilesAreRefused(String name) {
    assertThatThrownBy(() -> Attachment.of(name, SOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[gif, jpeg, jpg, png, webp]");
  }

  @Test
  void otherTypesAreRefused() {
    assertThatThrownBy(() -> Attachment.of("a", "text/html", SOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("image/webp")
        .hasMessageContaining("but is text/html");
  }

  @Test
  void fourMegabytesAreTheMost() {
    assertThat(Attachment.of("a.png", new byte[4 << 20]).size()).isEqualTo(4 << 20);
    assertThatThrownBy(() -> Attachment.of("a.png", new byte[(4 << 20) + 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 MB");
  }

  @Test
  void anEmptyFileIsRefused(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.png"));
    assertThatThrownBy(() -> Attachment.of(empty)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStreamIsReadNoFurtherThanAllowed() throws IOException {
    ByteArrayInputStream large = new ByteArrayInputStream(new byte[6 << 20]);
    assertThatThrownBy(() -> Attachment.of("a", "image/png", large))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(large.available()).isEqualTo((2 << 20) - 1);
  }

  @Test
  void fiveAreTheMost() {
    Attachment one = Attachment.of("a.png", SOME);
    assertThat(Attachment.parts(Collections.nCopies(5, one))).hasSize(5);
    assertThatThrownBy(() -> Attachment.parts(Collections.nCopies(6, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number of attachments must be 1 to 5, but is 6");
    assertThatThrownBy(() -> Attachment.parts(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tenMegabytesTogetherAreTheMost() {
    Attachment large = Attachment.of("a.png", new byte[4 << 20]);
    assertThatThrownBy(() -> Attachment.parts(List.of(large, large, large)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 MB");
  }
}
