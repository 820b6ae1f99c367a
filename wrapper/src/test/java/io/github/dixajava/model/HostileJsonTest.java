package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParseException;
import io.github.dixajava.json.DixaJsonException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileJsonTest {
  private static final String DEEP = "[".repeat(10_000) + "]".repeat(10_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{'id':%s}",
        "{'new':%s}",
        "{'_type':'ChatConversation','new':%s}",
        "{'new':%s,'_type':'HologramConversation'}",
      })
  void nestingWithoutEndIsRefused(String json) {
    assertThatExceptionOfType(JsonParseException.class)
        .isThrownBy(() -> Json.read(json.formatted(DEEP), Conversation.class))
        .withMessageContaining("malformed JSON");
  }

  @Test
  void nestingInPlaceOfAnotherTypeIsRefusedAtOnce() {
    String json = "{'_type':'ChatConversation','id':" + DEEP + "}";

    assertThatExceptionOfType(JsonParseException.class)
        .isThrownBy(() -> Json.read(json, Conversation.class))
        .withMessageContaining("expected a 64-bit integer but found an array at $.id");
  }

  @Test
  void nestingInAPlaceThatNobodyKnowsIsRefused() {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> Json.read("{'new':" + DEEP + "}", Tag.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':1e999999999}              | expected a 64-bit integer but found a number",
        "{'id':1e-999999999}             | expected a 64-bit integer but found a number",
        "{'id':99999999999999999999}     | expected a 64-bit integer but found a number",
        "{'id':1.5}                      | expected a 64-bit integer but found a number",
        "{'id':NaN}                      | malformed JSON",
        "{'id':1,'id':1}                 | duplicate key",
        "{'id':1,'new':{'a':1,'a':2}}    | duplicate key",
        "{'new':1,'new':2}               | duplicate key",
        "{'createdAt':'2021-02-30T00:00:00Z'} | expected a date-time",
        "{'requesterId':'1-2-3-4-5'}     | expected a UUID",
        "{'channel':['Email']}           | expected a string but found an array",
        "{'customAttributes':{}}         | expected an array but found an object",
        "{'queue':'x'}                   | expected an object but found a string",
        "{'id':1                         | the JSON ends too early",
        "{'channel':'Ema                 | the JSON ends too early",
      })
  void eachFaultIsAClearErrorAtOnce(String properties, String problem) {
    String json = "{'_type':'ChatConversation'," + properties.substring(1);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatExceptionOfType(DixaJsonException.class)
                .isThrownBy(() -> Json.read(json, Conversation.class))
                .withMessageStartingWith(problem)
                .withMessageContaining(" at $"));
  }

  @Test
  void aHugeNumberInAnUnknownPropertyIsKept() {
    String json = "{'new':1e999999999}";
    assertThat(Json.read(json, Tag.class).unknownProperties().get("new"))
        .hasToString("1e999999999");
  }

  @Test
  void anEmptyBodyAndTheWordNullAreNoModel() {
    assertThat(Json.read("", Tag.class)).isNull();
    assertThat(Json.read("null", Tag.class)).isNull();
  }

  @Test
  void noMessageQuotesAValue() {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> Json.read("{'id':'ada@example.com'}", Tag.class))
        .withMessage("expected a UUID but found a text that is none at $.id")
        .withNoCause();
  }
}
