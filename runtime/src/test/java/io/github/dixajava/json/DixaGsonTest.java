package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.reflect.TypeToken;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DixaGsonTest {
  private static final TypeToken<Map<String, JsonElement>> OBJECT = new TypeToken<>() {};

  private final Gson gson = DixaGson.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                    | the JSON is empty at $",
        "'  '                  | the JSON is empty at $",
        "{                     | the JSON ends too early at $",
        "{\"a\":               | the JSON ends too early at $.a",
        "{\"a\":[1,            | the JSON ends too early at $.a[1]",
        "{\"a\":\"tex          | the JSON ends too early at $.a",
        "{\"a\":NaN}           | malformed JSON at $.a",
        "{\"a\":-Infinity}     | malformed JSON at $.a",
        "{'a':1}               | malformed JSON at $",
        "{a:1}                 | malformed JSON at $",
        "{\"a\":1,}            | malformed JSON at $.a",
        "{\"a\":01}            | malformed JSON at $.a",
        "{\"a\":1};            | malformed JSON at $",
        "{\"a\":1}{}           | malformed JSON at $",
        "null x                | malformed JSON at $",
        "<html></html>         | malformed JSON at $",
        "{\"a\":1,\"a\":2}     | duplicate key at $.a",
        "[]                    | expected an object but found an array at $",
      })
  void brokenJsonIsAnErrorThatNamesThePlace(String json, String message) {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> EveryWay.read(Adapters.map(Adapters.JSON), json))
        .withMessage(message);
  }

  @Test
  void tenThousandListsInEachOtherAreRefused() {
    String json = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> gson.fromJson(json, OBJECT))
        .withMessageStartingWith("malformed JSON");
  }

  @Test
  void asManyLevelsAsAreAllowedAreReadAndWritten() {
    String json = "{\"a\":" + "[".repeat(254) + "]".repeat(254) + "}";
    assertThat(gson.toJson(gson.fromJson(json, OBJECT), OBJECT.getType())).isEqualTo(json);
  }

  @Test
  void momentsAndIdsCanBeReadByThemselves() {
    assertThat(gson.fromJson("\"2021-12-01T12:46:36.581Z[GMT]\"", Instant.class))
        .isEqualTo(Instant.parse("2021-12-01T12:46:36.581Z"));
    assertThat(gson.fromJson("\"123e4567-e89b-12d3-a456-426614174000\"", UUID.class))
        .hasToString("123e4567-e89b-12d3-a456-426614174000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"5\"]", "[1.5]", "[true]"})
  void numbersByThemselvesAreAsStrictAsInModels(String json) {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> gson.fromJson(json, new TypeToken<List<Long>>() {}))
        .withMessageEndingWith("at $[0]");
  }

  @Test
  void aMapKeepsItsNulls() {
    assertThat(gson.toJson(Collections.singletonMap("a", null))).isEqualTo("{\"a\":null}");
    assertThat(gson.toJson(gson.fromJson("{\"a\":{\"b\":null}}", OBJECT)))
        .isEqualTo("{\"a\":{\"b\":null}}");
  }

  @Test
  void htmlIsNotEscaped() {
    assertThat(gson.toJson("<a href='x'>&</a>")).isEqualTo("\"<a href='x'>&</a>\"");
  }

  @Test
  void theValueIsNeverQuoted() {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> gson.fromJson("{\"a\":\"secret", OBJECT))
        .satisfies(
            e -> {
              for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                assertThat(cause.getMessage()).doesNotContain("secret");
              }
            });
  }
}
