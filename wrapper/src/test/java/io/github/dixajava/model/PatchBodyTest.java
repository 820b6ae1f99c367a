package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatchBodyTest {
  @Test
  void whatIsLeftAloneIsNotSent() {
    assertThat(written(PatchEndUserInput.builder().displayName("Ada").build()))
        .isEqualTo("{\"displayName\":\"Ada\"}");
  }

  @Test
  void whatIsClearedIsSentAsNull() {
    assertThat(written(PatchEndUserInput.builder().clearEmail().build()))
        .isEqualTo("{\"email\":null}");
  }

  @Test
  void anEmptyListIsSentAsSuch() {
    assertThat(written(PatchEndUserInput.builder().additionalEmails(List.of()).build()))
        .isEqualTo("{\"additionalEmails\":[]}");
  }

  @Test
  void theLastWordCounts() {
    assertThat(written(PatchEndUserInput.builder().clearEmail().email("ada@example.com").build()))
        .isEqualTo("{\"email\":\"ada@example.com\"}");
    assertThat(written(PatchEndUserInput.builder().email("ada@example.com").clearEmail().build()))
        .isEqualTo("{\"email\":null}");
  }

  @Test
  void toSetNullIsToLeaveAlone() {
    assertThat(written(PatchEndUserInput.builder().email(null).build())).isEqualTo("{}");
  }

  @Test
  void whatWasClearedStaysClearedInACopy() {
    PatchEndUserInput patch = PatchEndUserInput.builder().clearEmail().build();
    assertThat(patch.toBuilder().build()).isEqualTo(patch);
    assertThat(written(patch.toBuilder().displayName("Ada").build()))
        .isEqualTo("{\"displayName\":\"Ada\",\"email\":null}");
  }

  @Test
  void clearedAndLeftAloneAreNotEqual() {
    assertThat(PatchEndUserInput.builder().clearEmail().build())
        .isNotEqualTo(PatchEndUserInput.builder().build());
  }

  @Test
  void customAttributesAreSetAndClearedByTheirIds() {
    Map<String, @Nullable AttributeValue> attributes = new LinkedHashMap<>();
    attributes.put("a", AttributeValue.of("gold"));
    attributes.put("b", AttributeValue.of(List.of("x", "y")));
    attributes.put("c", null);
    Type type = new TypeToken<Map<String, AttributeValue>>() {}.getType();
    assertThat(Json.written(attributes, type))
        .hasToString("{\"a\":\"gold\",\"b\":[\"x\",\"y\"],\"c\":null}");
  }

  private static String written(PatchEndUserInput patch) {
    return Json.written(patch, PatchEndUserInput.class).toString();
  }
}
