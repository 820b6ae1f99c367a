package io.github.dixajava.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.Retries;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRulesTest {
  private static final Retries RETRIES =
      Retries.upTo(5).pausing(Duration.ofMillis(100), Duration.ofSeconds(1));

  /** Always the largest number. */
  private static final RandomGenerator MOST =
      new Random() {
        private static final long serialVersionUID = 1L;

        @Override
        public long nextLong(long bound) {
          return bound - 1;
        }
      };

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 200", "3, 400", "4, 800", "5, 1000"})
  void pauses_double_up_to_the_ceiling(int attempt, long millis) {
    RetryRules rules = new RetryRules(RETRIES, MOST);
    assertThat(rules.pause(attempt, null)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void pauses_are_spread_over_the_whole_range() {
    RetryRules rules = new RetryRules(RETRIES, new Random(1));
    assertThat(rules.pause(4, null)).isBetween(Duration.ZERO, Duration.ofMillis(800));
    long distinct =
        java.util.stream.IntStream.range(0, 100)
            .mapToObj(i -> rules.pause(4, null))
            .distinct()
            .count();
    assertThat(distinct).isGreaterThan(90);
  }

  @Test
  void there_is_no_pause_after_the_last_attempt() {
    assertThat(new RetryRules(RETRIES, MOST).pause(6, null)).isNull();
  }

  @Test
  void the_server_may_ask_for_a_longer_pause() {
    assertThat(new RetryRules(RETRIES, MOST).pause(1, Duration.ofMillis(700)))
        .isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void the_server_does_not_shorten_a_pause() {
    assertThat(new RetryRules(RETRIES, MOST).pause(1, Duration.ZERO))
        .isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void a_pause_beyond_the_ceiling_is_not_made() {
    assertThat(new RetryRules(RETRIES, MOST).pause(1, Duration.ofMillis(1001))).isNull();
  }

  @Test
  void pauses_do_not_overflow() {
    Retries many = Retries.upTo(100).pausing(Duration.ofDays(1), Duration.ofDays(20));
    assertThat(new RetryRules(many, MOST).pause(100, null)).isEqualTo(Duration.ofDays(20));
  }
}
