package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateMeterTest {
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final RateMeter meter = new RateMeter();

  @Test
  void grantsABurstOfFour() {
    meter.enforce(clock);
    for (int i = 0; i < 4; i++) {
      meter.arrived();
    }

    assertThatThrownBy(meter::arrived).isInstanceOf(Refusal.class).hasMessage("Too Many Requests");
  }

  @Test
  void grantsTenASecond() {
    meter.enforce(clock);
    for (int i = 0; i < 100; i++) {
      meter.arrived();
      now = now.plusMillis(100);
    }

    assertThat(meter.highest()).isEqualTo(10);
  }

  @Test
  void grantsNoMoreThanTheQuotaOfADay() {
    meter.enforce(clock);
    for (int i = 0; i < 864_000; i++) {
      meter.arrived();
      now = now.plus(Duration.ofNanos(99_990_000)).plusNanos(10_000);
    }
    now = now.minus(Duration.ofHours(1));

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 5; i++) {
                meter.arrived();
              }
            })
        .isInstanceOf(Refusal.class);
  }

  @Test
  void countsWithoutRefusing() {
    for (int i = 0; i < 50; i++) {
      meter.arrived();
    }

    assertThat(meter.highest()).isPositive();
  }
}
