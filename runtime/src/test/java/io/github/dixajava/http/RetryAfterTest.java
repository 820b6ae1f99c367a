package io.github.dixajava.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private static @Nullable Duration parse(String... headers) {
    return RetryingCall.retryAfter(Headers.of(headers), CLOCK);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1000", "' 30 ', 30000", "3600, 3600000", "1.5, 1500", "0.0001, 1"})
  void secondsAreUnderstoodWithTheirFraction(String header, long millis) {
    assertThat(parse("Retry-After", header)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void moreDigitsThanFitMeanVeryLong() {
    assertThat(parse("Retry-After", "9".repeat(400))).isGreaterThan(Duration.ofDays(365));
  }

  @Test
  void aDateCountsFromTheDateOfTheResponse() {
    assertThat(
            parse(
                "Date", "Sun, 22 Nov 2026 11:00:00 GMT",
                "Retry-After", "Sun, 22 Nov 2026 11:01:30 GMT"))
        .isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void aDateCountsFromTheClockWhereTheResponseHasNone() {
    assertThat(parse("Retry-After", "Sun, 22 Nov 2026 12:01:30 GMT"))
        .isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void aDateInThePastMeansNow() {
    assertThat(parse("Retry-After", "Sun, 22 Nov 2026 11:00:00 GMT")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.", "2026-11-22T12:00:00Z"})
  void anythingElseSaysNothing(String header) {
    assertThat(parse("Retry-After", header)).isNull();
    assertThat(parse()).isNull();
  }
}
