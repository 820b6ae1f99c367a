package io.github.dixajava.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison behind the law lets nothing pass but the three liberties. */
class SameJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":2} | {\"b\":2,\"a\":1}",
        "1 | 1.0",
        "100 | 1e2",
        "{\"a\":null} | {}",
        "\"2021-12-01T12:46:36.500Z[GMT]\" | \"2021-12-01T12:46:36.5Z\"",
        "\"2021-12-01T12:46:35.935\" | \"2021-12-01T12:46:35.935Z\"",
        "\"2021-12-01T14:46:35+02:00\" | \"2021-12-01T12:46:35Z\"",
      })
  void theLibertiesAreTaken(String before, String after) {
    assertThat(difference(before, after)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1} | {}",
        "{} | {\"a\":1}",
        "{\"a\":0} | {\"a\":null}",
        "[1,2] | [2,1]",
        "[null] | []",
        "\"1\" | 1",
        "true | \"true\"",
        "9007199254740993 | 9007199254740992",
        "\"2021-12-01T12:46:36Z\" | \"2021-12-01T12:46:37Z\"",
        "\"12:46\" | \"12:46:00\"",
        "{} | []",
      })
  void everythingElseIsADifference(String before, String after) {
    assertThat(difference(before, after)).isNotNull();
  }

  @Test
  void aDifferenceNamesItsPlace() {
    assertThat(difference("{\"a\":[{\"b\":1}]}", "{\"a\":[{\"b\":2}]}"))
        .isEqualTo("$.a[0].b was 1 and became 2");
  }

  private static @org.jspecify.annotations.Nullable String difference(String before, String after) {
    return SameJson.difference(JsonParser.parseString(before), JsonParser.parseString(after));
  }
}
