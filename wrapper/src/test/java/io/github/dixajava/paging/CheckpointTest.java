package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private final Listing listing = Listing.of("listAgents", Map.of("email", "ann@example.org"));
  private final Checkpoint checkpoint =
      new Checkpoint(listing, new Position("cGFnZT0x+/==%", 3, -42L, false));

  @Test
  void survivesItsTextForm() {
    assertThat(Checkpoint.parse(checkpoint.encode())).isEqualTo(checkpoint);
  }

  @Test
  void survivesALineBreakAroundItsTextForm() {
    assertThat(Checkpoint.parse(checkpoint.encode() + "\n")).isEqualTo(checkpoint);
  }

  @Test
  void isALineOfPlainCharacters() {
    assertThat(checkpoint.encode()).matches("dixa1\\.[A-Za-z0-9_-]+");
  }

  @Test
  void printsNeitherKeyNorFingerprint() {
    assertThat(checkpoint).hasToString("Checkpoint[listAgents]");
  }

  @Test
  void hasNoArgumentInItsFingerprint() {
    assertThat(listing.fingerprint()).matches("[0-9a-f]{64}");
  }

  @Test
  void keepsNeighbouringArgumentsApart() {
    assertThat(Listing.of("a", Map.of("b", "cd", "e", "f")))
        .isNotEqualTo(Listing.of("a", Map.of("b", "c", "de", "f")));
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
