package io.github.dixajava.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "' 30 ', 30", "3600, 3600"})
  void secondsAreUnderstood(String header, long seconds) {
    assertThat(RetryAfter.parse(header, CLOCK)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void moreDigitsThanFitMeanVeryLong() {
    assertThat(RetryAfter.parse("99999999999999999999", CLOCK)).isGreaterThan(Duration.ofDays(365));
  }

  @Test
  void aDateIsUnderstood() {
    assertThat(RetryAfter.parse("Sun, 22 Nov 2026 12:01:30 GMT", CLOCK))
        .isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void aDateInThePastMeansNow() {
    assertThat(RetryAfter.parse("Sun, 22 Nov 2026 11:00:00 GMT", CLOCK)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "2026-11-22T12:00:00Z"})
  void anythingElseSaysNothing(String header) {
    assertThat(RetryAfter.parse(header, CLOCK)).isNull();
    assertThat(RetryAfter.parse(null, CLOCK)).isNull();
  }
}
