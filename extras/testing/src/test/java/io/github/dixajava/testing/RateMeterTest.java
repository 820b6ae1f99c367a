package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateMeterTest {
  private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-22T12:00:00Z"));
  private final RateMeter meter = new RateMeter(RateMeter.MAIN_API);

  private void request() {
    meter.count();
    meter.acquire();
  }

  @Test
  void grantsABurstOfFour() {
    meter.enforce(clock);
    for (int i = 0; i < 4; i++) {
      request();
    }

    assertThatThrownBy(this::request).isInstanceOf(Refusal.class).hasMessage("Too Many Requests");
  }

  @Test
  void grantsTenASecond() {
    meter.enforce(clock);
    for (int i = 0; i < 100; i++) {
      request();
      clock.advance(Duration.ofMillis(100));
    }

    assertThat(meter.highest()).isEqualTo(10);
  }

  @Test
  void grantsNoMoreThanTheQuotaOfADay() {
    meter.enforce(clock);
    for (int i = 0; i < 864_000; i++) {
      request();
      clock.advance(Duration.ofMillis(100));
    }
    clock.advance(Duration.ofHours(-1));

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 5; i++) {
                request();
              }
            })
        .isInstanceOf(Refusal.class);
  }

  @Test
  void countsWithoutRefusing() {
    for (int i = 0; i < 50; i++) {
      request();
    }

    assertThat(meter.highest()).isPositive();
  }
}
