package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAdapterTest {
  private static final String[] NAMES = {
    "a",
    "id",
    "sevenCh",
    "eightChr",
    "nineChars",
    "sixteenCharacter",
    "seventeenCharacte",
    "aNameOfMoreThanTwentyBytes",
    "aNameOfMoreThanTwentyByteS",
    "größe",
    "日本",
    "with space",
    "with\"quote",
    "with\\backslash",
    "",
  };
  private static final ModelAdapter<Shape> ADAPTER = Shape.of(NAMES);

  @RepeatedTest(10)
  void objectsInAnyOrderAndSpellingAreReadAlikeOnEveryWay(RepetitionInfo round) throws IOException {
    Random random = new Random(round.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      String json = object(random);
      Object byBytes = outcome(json, true);
      assertThat(byBytes).as(json).isEqualTo(outcome(json, false));
      if (byBytes instanceof Shape shape) {
        assertThat(JsonParser.parseString(ADAPTER.toJson(shape)))
            .isEqualTo(JsonParser.parseString(json));
      }
    }
  }

  @Test
  void aPropertyMayComeUnderAnotherName() throws IOException {
    ModelAdapter<Shape> adapter =
        Shape.of("form_submission", "text").alias("formSubmission", "form_submission");
    for (int round = 0; round < 3; round++) {
      Shape shape = EveryWay.read(adapter, "{\"formSubmission\":1,\"text\":2}");

      assertThat(adapter.toJson(shape)).isEqualTo("{\"form_submission\":1,\"text\":2}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"id\":1}",
        "{\"id\":null,\"id\":1}",
        "{\"id\":1,\"a\":2,\"\\u0069d\":1}",
        "{\"größe\":1,\"gr\\u00f6ße\":1}",
        "{\"other\":1,\"other\":2}",
        "{\"_type\":\"x\",\"_type\":\"x\"}"
      })
  void aPropertyThatComesTwiceIsRefused(String json) {
    for (int i = 0; i < 3; i++) { // first learning what follows, then by it
      assertThatThrownBy(() -> EveryWay.read(ADAPTER, json)).hasMessageContaining("duplicate key");
    }
  }

  @Test
  void aModelMayHaveMorePropertiesThanALongHasBits() {
    ModelAdapter<Shape> wide =
        Shape.of(IntStream.range(0, 200).mapToObj(i -> "p" + i).toArray(String[]::new));
    StringBuilder json = new StringBuilder("{\"_type\":\"x\"");
    IntStream.range(0, 200).forEach(i -> json.append(",\"p").append(i).append("\":").append(i));
    Shape read = EveryWay.read(wide, json + "}");
    assertThat(JsonParser.parseString(wide.toJson(read)))
        .isEqualTo(JsonParser.parseString(json + "}"));
    for (int again : new int[] {0, 61, 62, 63, 64, 65, 199}) {
      assertThatThrownBy(() -> EveryWay.read(wide, json + ",\"p" + again + "\":1}"))
          .hasMessageContaining("duplicate key");
    }
  }

  @Test
  void anErrorNamesThePropertyThatWasLearned() {
    ModelAdapter<Shape> inner = Shape.of("inner");
    EveryWay.read(inner, "{\"inner\":1}");
    assertThatThrownBy(() -> EveryWay.read(inner, "{\"inner\":?}")).hasMessageContaining("$.inner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "First | First | {\"id\":1,\"name\":2,\"_type\":\"First\"}",
        "First | First | {\"_type\":\"First\",\"id\":1}",
        "First | Second | {\"id\":1,\"somethingElse\":2,\"_type\":\"Second\"}",
        "First | Second | {\"_type\":\"Second\",\"id\":1}",
        "First | First | {\"id\":1,\"_type\":\"Third\"}",
        "First | First | {\"id\":1,\"name\":2}",
        "First | unknown | {\"id\":1,\"more\":2}",
        "First | First | {\"id\":1,\"_type\":null}",
        "First | First | {\"id\":1,\"_type\":1}",
        "Third | Second | {\"id\":1,\"_type\":\"Second\"}",
        "First | unknown | 5",
      })
  void whatTheSurroundingsSuggestCountsOnlyIfNoTagContradicts(
      String word, String expected, String json) throws IOException {
    Shape.Union union = new Shape.Union();
    for (JsonReader in : List.of(EveryWay.byBytes(json), EveryWay.byGson(json))) {
      Object read = union.read(in, word, "_none");
      assertThat(read instanceof Shape ? union.tagOf(read) : "unknown").isEqualTo(expected);
      assertThat(in.peek()).isEqualTo(JsonToken.END_DOCUMENT);
      if (read instanceof Shape) {
        assertThat(JsonParser.parseString(union.toJson(read)))
            .isEqualTo(JsonParser.parseString(json));
      }
    }
  }

  private static Object outcome(String json, boolean bytes) throws IOException {
    try {
      Shape read =
          new RootAdapter<@Nullable Shape>(ADAPTER)
              .read(bytes ? EveryWay.byBytes(json) : EveryWay.byGson(json));
      return read == null ? "null" : read;
    } catch (DixaJsonException e) {
      return "refused";
    }
  }

  private static String object(Random random) {
    StringBuilder json = new StringBuilder("{");
    int at = random.nextInt(NAMES.length);
    for (int i = random.nextInt(8); i > 0; i--) {
      at = random.nextInt(3) == 0 ? random.nextInt(NAMES.length) : (at + 1) % NAMES.length;
      json.append(space(random)).append(name(random, NAMES[at])).append(space(random)).append(':');
      json.append(space(random)).append(random.nextInt(40) == 0 ? "?" : "1");
      json.append(space(random)).append(i == 1 ? "" : ",");
    }
    json.append('}');
    if (random.nextInt(10) == 0) {
      json.setLength(random.nextInt(json.length()));
    }
    return json.toString();
  }

  private static String space(Random random) {
    return random.nextInt(6) == 0 ? " \n" : "";
  }

  /** Written plainly or with escapes, and now and then another. */
  private static String name(Random random, String name) {
    StringBuilder json = new StringBuilder("\"");
    boolean escaped = random.nextInt(4) == 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (escaped && random.nextInt(3) == 0) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append(random.nextInt(12) == 0 ? "x\"" : "\"").toString();
  }
}
