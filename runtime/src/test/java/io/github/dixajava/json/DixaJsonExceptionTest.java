package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DixaJsonExceptionTest {
  @Test
  void theMessageSaysWhatIsWrongAndWhere() {
    assertThat(new DixaJsonException("$.data[3].createdAt", "expected a date-time"))
        .hasMessage("expected a date-time at $.data[3].createdAt")
        .hasFieldOrPropertyWithValue("path", "$.data[3].createdAt");
  }

  @Test
  void aProblemInsideIsToldFromTheOutside() {
    DixaJsonException inside = new DixaJsonException("$.value", "expected a string");
    assertThat(inside.within("$.data[3]"))
        .hasMessage("expected a string at $.data[3].value")
        .hasNoCause();
  }
}
