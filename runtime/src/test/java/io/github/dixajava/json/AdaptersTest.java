package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdaptersTest {
  private static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(Adapters.STRING, "\"\""),
        Arguments.of(Adapters.STRING, "\"5\""),
        Arguments.of(Adapters.STRING, "\"\\u0000👩\""),
        Arguments.of(Adapters.UUID, "\"123e4567-e89b-12d3-a456-426614174000\""),
        Arguments.of(Adapters.INSTANT, "\"2021-12-01T12:46:35.935Z\""),
        Arguments.of(Adapters.LONG, "9223372036854775807"),
        Arguments.of(Adapters.LONG, "-9223372036854775808"),
        Arguments.of(Adapters.LONG_OR_DIGITS, "9223372036854775807"),
        Arguments.of(Adapters.EPOCH_MILLIS, "1764547201123"),
        Arguments.of(Adapters.EPOCH_MILLIS, "-1"),
        Arguments.of(Adapters.EPOCH_MILLIS, "1764547201123.5"),
        Arguments.of(Adapters.listOrOne(Adapters.STRING), "[\"a\",null]"),
        Arguments.of(Adapters.INTEGER, "2147483647"),
        Arguments.of(Adapters.DOUBLE, "0.1"),
        Arguments.of(Adapters.DECIMAL, "0.1234567890123456789012345678901234567890"),
        Arguments.of(Adapters.BOOLEAN, "false"),
        Arguments.of(Adapters.list(Adapters.LONG), "[1,null,2]"),
        Arguments.of(Adapters.map(Adapters.STRING), "{\"b\":\"x\",\"a\":null}"),
        Arguments.of(Adapters.JSON, "{\"a\":[1.10,null,{\"b\":\"x\"},true]}"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueIsWrittenAsItWasRead(TypeAdapter<@Nullable Object> adapter, String json)
      throws IOException {
    assertThat(adapter.toJson(EveryWay.read(adapter, json))).isEqualTo(json);
  }

  private static Stream<Arguments> wrongTypes() {
    return Stream.of(
        Arguments.of(Adapters.STRING, "5", "a string but found a number"),
        Arguments.of(Adapters.STRING, "true", "a string but found a boolean"),
        Arguments.of(Adapters.LONG, "\"5\"", "a 64-bit integer but found a string"),
        Arguments.of(Adapters.INTEGER, "{}", "a 32-bit integer but found an object"),
        Arguments.of(Adapters.DOUBLE, "[]", "a number but found an array"),
        Arguments.of(Adapters.BOOLEAN, "\"true\"", "a boolean but found a string"),
        Arguments.of(Adapters.BOOLEAN, "0", "a boolean but found a number"),
        Arguments.of(Adapters.UUID, "5", "a UUID but found a number"),
        Arguments.of(Adapters.INSTANT, "1638362796", "a date-time but found a number"),
        Arguments.of(Adapters.list(Adapters.LONG), "{}", "an array but found an object"),
        Arguments.of(Adapters.map(Adapters.LONG), "[]", "an object but found an array"));
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void noValueIsTakenForAnotherType(TypeAdapter<?> adapter, String json, String problem) {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> EveryWay.read(adapter, json))
        .withMessage("expected " + problem + " at $");
  }

  private static Stream<Arguments> noneOfTheirKind() {
    return Stream.of(
        Arguments.of(Adapters.LONG, "9223372036854775808"),
        Arguments.of(Adapters.LONG, "1.5"),
        Arguments.of(Adapters.LONG, "1e999999999"),
        Arguments.of(Adapters.LONG, "1e-999999999"),
        Arguments.of(Adapters.LONG, "1e99999999999999999999"),
        Arguments.of(Adapters.LONG_OR_DIGITS, "\"\""),
        Arguments.of(Adapters.LONG_OR_DIGITS, "\"-\""),
        Arguments.of(Adapters.LONG_OR_DIGITS, "\"5 \""),
        Arguments.of(Adapters.EPOCH_MILLIS, "\"\""),
        Arguments.of(Adapters.EPOCH_MILLIS, "\"2025-12-01\""),
        Arguments.of(Adapters.EPOCH_MILLIS, "1e999999999"),
        Arguments.of(Adapters.EPOCH_MILLIS, "1e-999999999"),
        Arguments.of(Adapters.EPOCH_MILLIS, "9223372036854775808"),
        Arguments.of(Adapters.INTEGER, "2147483648"),
        Arguments.of(Adapters.INTEGER, "1e999999999"),
        Arguments.of(Adapters.DOUBLE, "1e400"),
        Arguments.of(Adapters.UUID, "\"1-1-1-1-1\""),
        Arguments.of(Adapters.UUID, "\"\""),
        Arguments.of(Adapters.UUID, "\"123e4567-e89b-12d3-a456-42661417400g\""),
        Arguments.of(Adapters.INSTANT, "\"yesterday\""));
  }

  @ParameterizedTest
  @MethodSource("noneOfTheirKind")
  void aValueOutOfRangeOrFormIsRefusedWithoutBeingQuoted(TypeAdapter<?> adapter, String json) {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> EveryWay.read(adapter, json))
        .withMessageMatching("expected .* but found a (number|text) that is none at \\$")
        .withNoCause();
  }

  @Test
  void anIntegerMayBeWrittenWithAPointOrAnExponent() throws IOException {
    assertThat(EveryWay.read(Adapters.LONG, "5.0")).isEqualTo(5L);
    assertThat(EveryWay.read(Adapters.LONG, "5e3")).isEqualTo(5000L);
    assertThat(EveryWay.read(Adapters.INTEGER, "-0")).isZero();
  }

  @Test
  void digitsInAStringAreReadWhereTheyMayCome() throws IOException {
    assertThat(EveryWay.read(Adapters.LONG_OR_DIGITS, "\"9007199254740993\""))
        .isEqualTo(9007199254740993L);
    assertThat(EveryWay.read(Adapters.EPOCH_MILLIS, "\"1764547201123\""))
        .isEqualTo(Instant.ofEpochMilli(1764547201123L));
  }

  @Test
  void aTimeInMillisecondsMayBeWrittenWithAPointOrAnExponent() throws IOException {
    Instant time = Instant.ofEpochMilli(1764547201120L);
    assertThat(EveryWay.read(Adapters.EPOCH_MILLIS, "1764547201120.0")).isEqualTo(time);
    assertThat(EveryWay.read(Adapters.EPOCH_MILLIS, "1.76454720112E12")).isEqualTo(time);
    assertThat(EveryWay.read(Adapters.EPOCH_MILLIS, "-0.5"))
        .isEqualTo(Instant.EPOCH.minusNanos(500_000));
  }

  @Test
  void aStringInPlaceOfAListIsAListOfOneWhereItMayCome() throws IOException {
    assertThat(EveryWay.read(Adapters.listOrOne(Adapters.STRING), "\"a\"")).containsExactly("a");
  }

  @Test
  void noDigitOfADecimalIsLost() throws IOException {
    assertThat(EveryWay.read(Adapters.DECIMAL, "1.10")).isEqualTo(new BigDecimal("1.10"));
  }

  @Test
  void theIndexOfAnUnreadableElementIsNamed() {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> EveryWay.read(Adapters.list(Adapters.LONG), "[1,2,\"3\"]"))
        .withMessageEndingWith("at $[2]");
  }

  @Test
  void theKeyOfAnUnreadableValueIsNamed() {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> EveryWay.read(Adapters.map(Adapters.LONG), "{\"a\":1,\"b\":{}}"))
        .withMessageEndingWith("at $.b");
  }

  @Test
  void aKeyOfAMapThatComesTwiceIsRefused() {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> EveryWay.read(Adapters.map(Adapters.LONG), "{\"a\":1,\"a\":2}"))
        .withMessage("duplicate key at $.a");
  }

  @Test
  void listsAndMapsAreReadOnlyOnceRead() throws IOException {
    List<JsonElement> list = EveryWay.read(Adapters.list(Adapters.JSON), "[1]");
    Map<String, JsonElement> map = EveryWay.read(Adapters.map(Adapters.JSON), "{\"a\":1}");
    assertThat(list).isUnmodifiable();
    assertThat(map).isUnmodifiable();
  }
}
