package io.github.dixajava.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void nullIsRefusedWhereAValueIsNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.required("body", null))
        .withMessage("body must not be null");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t", ".", ".."})
  void aPathValueThatIsNoneIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.segment("metricId", value))
        .withMessageStartingWith("metricId must not be ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "a", ". ", "anna@example.com"})
  void anyOtherTextIsAPathValue(String value) {
    assertThatCode(() -> Arguments.segment("metricId", value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 50, 1 to 50",
    "51, 1, 50, 1 to 50",
    "0, 1, 9223372036854775807, at least 1",
    "9, -9223372036854775808, 8, at most 8"
  })
  void aNumberOutOfRangeIsRefused(long value, long min, long max, String allowed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.range("pageLimit", value, min, max))
        .withMessage("pageLimit must be " + allowed + ", but is " + value);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 50})
  void theEndsOfARangeAreAllowed(long value) {
    assertThatCode(() -> Arguments.range("pageLimit", value, 1, 50)).doesNotThrowAnyException();
  }

  @Test
  void argumentsThatExcludeEachOtherAreRefusedWithoutTheirValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.atMostOne("email", "a@b", "phone", null, "id", "x"))
        .withMessage("at most one of email, phone, id can be given, but there are email and id");
  }

  @Test
  void oneOfThoseIsAllowed() {
    assertThatCode(() -> Arguments.atMostOne("email", "a@b", "phone", null))
        .doesNotThrowAnyException();
  }
}
