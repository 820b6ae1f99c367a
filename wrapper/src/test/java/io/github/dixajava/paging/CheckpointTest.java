package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.paging.Checkpoint.Offset;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private final FakeListing listing = new FakeListing();
  private final Span span =
      new Span(
          Instant.parse("2026-01-01T00:00:00.000000001Z"), Instant.parse("2026-02-01T00:00:00Z"));
  private final Window window = new Window(TimeOrder.NEWEST_FIRST, -9, 5, 3, true);
  private final Checkpoint checkpoint =
      Checkpoint.start(listing, 50, span)
          .at(window, new Offset("cGFnZT0x+/==%", 3, "again", false))
          .withLatest(Instant.EPOCH);

  @Test
  void survivesItsTextForm() {
    assertThat(Checkpoint.parse(checkpoint.encode()))
        .usingRecursiveComparison()
        .isEqualTo(checkpoint);
  }

  @Test
  void survivesALineBreakAroundItsTextForm() {
    assertThat(Checkpoint.parse(checkpoint.encode() + "\n")).isEqualTo(checkpoint);
  }

  @Test
  void isALineOfPlainCharacters() {
    assertThat(checkpoint.encode()).matches("dixa1\\.[A-Za-z0-9_.~-]+");
  }

  @Test
  void printsNeitherKeyNorFingerprint() {
    assertThat(checkpoint).hasToString("Checkpoint[listNumbers]");
  }

  @Test
  void hasNoArgumentInItsFingerprint() {
    assertThat(checkpoint.fingerprint()).matches("[A-Za-z0-9_-]{16}");
  }

  @Test
  void keepsNeighbouringArgumentsApart() {
    assertThat(CheckpointText.fingerprint(Map.of("b", "cd", "e", "f")))
        .isNotEqualTo(CheckpointText.fingerprint(Map.of("b", "c", "de", "f")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "dixa1.", "dixa1.AAAA", "dixa1.###", "eyJhIjoxfQ", "dixa2.AAAAAAAAAAAA"})
  void refusesOtherText(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a checkpoint");
  }

  @Test
  void refusesTextThatWasCutShort() {
    String text = checkpoint.encode();

    assertThatThrownBy(() -> Checkpoint.parse(text.substring(0, text.length() - 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
