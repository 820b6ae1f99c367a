package io.github.dixajava.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.options.Retries;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRulesTest {
  private static final Retries RETRIES =
      Retries.upTo(5).pausing(Duration.ofMillis(100), Duration.ofSeconds(1));

  /** Always the largest number. */
  private static long most(long bound) {
    return bound - 1;
  }

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 200", "3, 400", "4, 800", "5, 1000"})
  void pausesDoubleUpToTheCeiling(int attempt, long millis) {
    RetryRules rules = new RetryRules(RETRIES, RetryRulesTest::most);
    assertThat(rules.pause(attempt, null)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void pausesAreSpreadOverTheWholeRange() {
    RetryRules rules = new RetryRules(RETRIES, new Random(1)::nextLong);
    assertThat(rules.pause(4, null)).isBetween(Duration.ZERO, Duration.ofMillis(800));
    long distinct =
        java.util.stream.IntStream.range(0, 100)
            .mapToObj(i -> rules.pause(4, null))
            .distinct()
            .count();
    assertThat(distinct).isGreaterThan(90);
  }

  @Test
  void thereIsNoPauseAfterTheLastAttempt() {
    assertThat(new RetryRules(RETRIES, RetryRulesTest::most).pause(6, null)).isNull();
  }

  @Test
  void theServerMayAskForALongerPause() {
    assertThat(new RetryRules(RETRIES, RetryRulesTest::most).pause(1, Duration.ofMillis(700)))
        .isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void theServerDoesNotShortenAPause() {
    assertThat(new RetryRules(RETRIES, RetryRulesTest::most).pause(1, Duration.ZERO))
        .isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void aPauseBeyondTheCeilingIsNotMade() {
    assertThat(new RetryRules(RETRIES, RetryRulesTest::most).pause(1, Duration.ofMillis(1001)))
        .isNull();
  }

  @Test
  void pausesDoNotOverflow() {
    Retries many = Retries.upTo(100).pausing(Duration.ofDays(1), Duration.ofDays(20));
    assertThat(new RetryRules(many, RetryRulesTest::most).pause(100, null))
        .isEqualTo(Duration.ofDays(20));
  }
}
