package io.github.dixajava.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private final FakeListing listing = new FakeListing();
  private final Checkpoint checkpoint =
      Checkpoint.start(listing, 50).at("cGFnZT0x+/==%", listing).skipping(3);

  @Test
  void survivesItsStringForm() {
    assertThat(Checkpoint.parse(checkpoint.encode())).isEqualTo(checkpoint);
    assertThat(Checkpoint.parse(checkpoint.end().encode())).isEqualTo(checkpoint.end());
  }

  @Test
  void survivesALineBreakAroundItsStringForm() {
    assertThat(Checkpoint.parse(checkpoint.encode() + "\n")).isEqualTo(checkpoint);
  }

  @Test
  void isALineOfPlainCharacters() {
    assertThat(checkpoint.encode()).matches("dixa2\\.[A-Za-z0-9_.~-]+");
  }

  @Test
  void printsNeitherKeyNorFingerprint() {
    assertThat(checkpoint).hasToString("Checkpoint[listNumbers]");
  }

  @Test
  void keepsNeighbouringArgumentsApart() {
    listing.parameters = Map.of("b", "cd", "e", "f");
    Checkpoint one = Checkpoint.start(listing, 50);
    listing.parameters = Map.of("b", "c", "de", "f");

    assertThat(Checkpoint.start(listing, 50)).isNotEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eyJhIjoxfQ", "dixa", "DIXA2.AAAA", "{}"})
  void refusesAnotherString(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a checkpoint: it does not begin with dixa2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dixa2", "dixa2.", "dixa2.AAAA", "dixa2.###", "dixa2.........AA"})
  void refusesAStringThatIsNotWhole(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the checkpoint is damaged: characters are missing or changed");
  }

  @Test
  void tellsAnotherVersionFromDamage() {
    assertThatThrownBy(() -> Checkpoint.parse("dixa1.AAAA.BBBB"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the checkpoint has version dixa1, but this client reads dixa2; start without it");
  }

  @Test
  void refusesAStringOfWhichAnyCharacterIsMissing() {
    String text = checkpoint.encode();

    for (int i = 0; i < text.length(); i++) {
      String damaged = text.substring(0, i) + text.substring(i + 1);
      assertThatThrownBy(() -> Checkpoint.parse(damaged))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesFieldsThatDoNotFitTogetherThoughTheChecksumIsRight() throws Exception {
    String[][] forged = {
      {null, "f", "50", "0", "false", "k"},
      {"listNumbers", null, "50", "0", "false", "k"},
      {"listNumbers", "f", "fifty", "0", "false", "k"},
      {"listNumbers", "f", "0", "0", "false", "k"},
      {"listNumbers", "f", "99999999999", "0", "false", "k"},
      {"listNumbers", "f", "50", "-1", "false", "k"},
      {"listNumbers", "f", "50", null, "false", "k"},
      {"listNumbers", "f", "50", "", "false", "k"},
    };

    for (String[] fields : forged) {
      String text = forge(fields);
      assertThatThrownBy(() -> Checkpoint.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("not a checkpoint");
    }
  }

  @Test
  void randomFieldsGiveACheckpointOrAnIllegalArgument() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("dixa2");
      for (int field = 0; field < 6; field++) {
        byte[] bytes = new byte[random.nextInt(6)];
        random.nextBytes(bytes);
        text.append('.').append(Base64.getEncoder().withoutPadding().encodeToString(bytes));
      }
      String forged = text + "." + checksum(text.toString());
      assertThatThrownBy(() -> Checkpoint.parse(forged))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String forge(@Nullable String... fields) throws Exception {
    String text =
        "dixa2."
            + Stream.of(fields)
                .map(field -> field == null ? "~" : base64(field.getBytes(UTF_8)))
                .collect(Collectors.joining("."));
    return text + "." + checksum(text);
  }

  private static String checksum(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return base64(Arrays.copyOf(digest, 12));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
