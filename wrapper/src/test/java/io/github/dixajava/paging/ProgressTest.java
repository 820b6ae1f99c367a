package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final List<Progress> heard = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);

  private final FakeListing listing =
      new FakeListing(3) {
        @Override
        public Clock clock() {
          return clock;
        }

        @Override
        public PageAnswer<Integer> fetch(PageRequest request) {
          now = now.plusSeconds(2);
          return super.fetch(request);
        }
      };

  @Test
  void tellsOfEveryPage() {
    listing.pager().listener(heard::add).toList();

    assertThat(heard)
        .containsExactly(
            new Progress(1, 3, Duration.ofSeconds(2), false),
            new Progress(2, 6, Duration.ofSeconds(4), false),
            new Progress(3, 9, Duration.ofSeconds(6), true));
  }

  @Test
  void tellsTheSameToAsynchronousCallers() {
    listing.pager().listener(heard::add).collectAsync().join();

    assertThat(heard).hasSize(3).last().matches(Progress::finished);
  }

  @Test
  void knowsTheRate() {
    assertThat(new Progress(1, 3, Duration.ofSeconds(2), false).itemsPerSecond()).isEqualTo(1.5);
  }

  @Test
  void hasNoRateBeforeTimeHasPassed() {
    assertThat(new Progress(1, 3, Duration.ZERO, false).itemsPerSecond()).isZero();
  }
}
