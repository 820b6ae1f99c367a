package io.github.dixajava.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArrayReaderTest {
  private static final int MAX = 1 << 20;
  private static final String ROWS =
      "[{\"id\":1,\"text\":\"a\\\\\\\"]}\u00e6\"} ,\n {\"id\":2,\"x\":[[{}],{\"id\":\"}\"}]},{},\t{\"text\":null}]";

  private static ModelAdapter<Shape> rows() {
    return Shape.of("id", "text");
  }

  private static JsonArrayReader<Shape> read(InputStream in) {
    return new JsonArrayReader<>(in, rows(), MAX);
  }

  private static JsonArrayReader<Shape> read(String json) {
    return read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  /** All elements, written again. */
  private static JsonArray all(JsonArrayReader<Shape> reader) throws IOException {
    JsonArray all = new JsonArray();
    ModelAdapter<Shape> adapter = rows();
    while (reader.next()) {
      all.add(JsonParser.parseString(adapter.toJson(reader.element())));
    }
    return all;
  }

  /** A stream that delivers at most a few bytes at a time. */
  private static InputStream inPieces(byte[] json, Random random) {
    return new ByteArrayInputStream(json) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1 + random.nextInt(5)));
      }
    };
  }

  @Test
  void elementsAreReadOneByOne() throws IOException {
    assertThat(all(read(ROWS))).isEqualTo(JsonParser.parseString(ROWS));
  }

  @RepeatedTest(20)
  void itDoesNotMatterInWhichPiecesTheyArrive(RepetitionInfo round) throws IOException {
    byte[] json = ROWS.getBytes(UTF_8);

    JsonArray read = all(read(inPieces(json, new Random(round.getCurrentRepetition()))));

    assertThat(read).isEqualTo(JsonParser.parseString(ROWS));
  }

  @Test
  void anArrayThatIsCutAnywhereIsAFailure() {
    byte[] json = ROWS.getBytes(UTF_8);
    for (int length = 0; length < json.length; length++) {
      InputStream cut = new ByteArrayInputStream(json, 0, length);
      assertThatExceptionOfType(DixaJsonException.class)
          .as("after %s bytes", length)
          .isThrownBy(() -> all(read(cut)))
          .withMessageMatching("the JSON (ends too early|is empty) at .*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "5",
        "[{}]]",
        "[{}] {}",
        "[{}]x",
        "[{}{}]",
        "[,{}]",
        "[{},]",
        "[{},,{}]",
        "[{}}]",
        "[:{}]",
        "[{}:{}]",
        "[{}5]"
      })
  void whatIsNoArrayIsAFailure(String json) {
    assertThatExceptionOfType(DixaJsonException.class).isThrownBy(() -> all(read(json)));
  }

  @Test
  void anEmptyArrayHasNoElements() throws IOException {
    assertThat(all(read("\uFEFF \n[ \t ]\r\n"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":tru}",
        "{\"id\":1,\"id\":2}",
        "{\"id\" 1}",
        "5",
        "tru",
        "\"text, with [ and }\"",
        "[{\"id\":1}]",
      })
  void anUnreadableElementIsReportedAndDoesNotCostTheOthers(String bad) throws IOException {
    JsonArrayReader<Shape> reader = read("[{\"id\":1}, " + bad + " ,{\"id\":3}]");

    assertThat(reader.next()).isTrue();
    assertThat(reader.next()).isTrue();
    assertThatThrownBy(reader::element)
        .isInstanceOf(DixaJsonException.class)
        .hasMessageContaining("$[1]");
    assertThat(reader.json()).asString(UTF_8).isEqualTo(bad);
    assertThat(reader.next()).isTrue();
    assertThat(reader.index()).isEqualTo(2);
    assertThat(reader.json()).asString(UTF_8).isEqualTo("{\"id\":3}");
    assertThat(rows().toJson(reader.element())).isEqualTo("{\"id\":3}");
    assertThat(reader.next()).isFalse();
  }

  @Test
  void aNullIsAnElement() throws IOException {
    JsonArrayReader<Shape> reader = read("[null]");

    assertThat(reader.next()).isTrue();
    assertThat(reader.element()).isNull();
    assertThat(reader.next()).isFalse();
  }

  @Test
  void elementsAreReadOfAnySizeUpToTheLargestAllowed() throws IOException {
    List<InputStream> parts = new ArrayList<>();
    for (int size :
        new int[] {0, 1, 130_000, 131_060, 131_072, 300_000, MAX - 11, MAX - 10, 3 * MAX, 5}) {
      String text =
          "\"" + "\\\"".repeat(size % 2) + "x".repeat(size - size % 2 * Math.min(size, 2)) + "\"";
      parts.add(
          new ByteArrayInputStream(
              ((parts.isEmpty() ? "[" : ",") + "{\"text\":" + text + "}").getBytes(UTF_8)));
    }
    parts.add(new ByteArrayInputStream("]".getBytes(UTF_8)));
    JsonArrayReader<Shape> reader = read(new SequenceInputStream(Collections.enumeration(parts)));
    List<Boolean> readable = new ArrayList<>();
    while (reader.next()) {
      boolean large = reader.json().length == 0;
      readable.add(!large);
      if (large) {
        assertThatThrownBy(reader::element).hasMessageContaining("more than 1048576 bytes");
      } else {
        assertThat(reader.element()).isNotNull();
      }
    }

    assertThat(readable)
        .containsExactly(true, true, true, true, true, true, true, false, false, true);
  }

  @RepeatedTest(20)
  void randomArraysAreReadAsGsonReadsThem(RepetitionInfo round) throws IOException {
    Random random = new Random(round.getCurrentRepetition());
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 3_000; i++) {
      json.append(i == 0 ? "" : ",").append("{\"id\":").append(random.nextLong());
      json.append(",\"text\":\"")
          .append("\\n\u2028\\\"{[".repeat(random.nextInt(40)))
          .append("\"}");
    }
    JsonElement expected = JsonParser.parseString(json.append(']').toString());

    assertThat(all(read(json.toString()))).isEqualTo(expected);
  }

  @Test
  void aFailureOfTheStreamIsPassedOn() {
    InputStream broken = new ByteArrayInputStream(new byte[0]);
    InputStream failing =
        new FilterInputStream(broken) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("reset");
          }
        };

    assertThatThrownBy(() -> read(failing).next())
        .isInstanceOf(IOException.class)
        .hasMessage("reset");
  }

  @Test
  void onlyTypesOfDixasCanBeRead() {
    assertThatThrownBy(() -> new JsonArrayReader<>(InputStream.nullInputStream(), Thread.class, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Thread");
  }
}
