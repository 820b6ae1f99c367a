package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.json.Paged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        public Paged<Integer> fetch(@Nullable Integer size, @Nullable String key) {
          now = now.plusSeconds(2);
          return super.fetch(size, key);
        }
      };

  @Test
  void tellsOfEveryPage() {
    listing.pager().listener(heard::add).toList();

    assertThat(heard)
        .extracting(Progress::toString)
        .containsExactly(
            "3 items on 1 pages in PT2S",
            "6 items on 2 pages in PT4S",
            "9 items on 3 pages in PT6S, all");
  }

  @Test
  void tellsTheSameToAsynchronousCallers() {
    listing.pager().listener(heard::add).collectAsync().join();

    assertThat(heard).hasSize(3).last().matches(Progress::isFinished);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aListenerThatFailsCostsNoPage(boolean error) {
    Consumer<Progress> failing =
        progress -> {
          if (error) {
            throw new StackOverflowError("listener");
          }
          throw new IllegalStateException("listener");
        };

    assertThat(listing.pager().listener(failing).toList()).isEqualTo(listing.all());
    assertThat(listing.pager().listener(failing).collectAsync().join()).isEqualTo(listing.all());
  }

  @Test
  void hasAPositionWhereTheEndIsKnown() {
    Pager.of(List.of(1, 2, 3, 4)).pageSize(2).listener(heard::add).toList();
    listing.pager().listener(heard::add).iterator().next();

    assertThat(heard).extracting(Progress::position).containsExactly(0.5, 1.0, null);
    assertThat(heard.get(0).toString()).contains("2 items on 1 pages in ").endsWith(", 50%");
  }

  @Test
  void knowsTheRate() {
    assertThat(new Progress(1, 3, Duration.ofSeconds(2), null, false).itemsPerSecond())
        .isEqualTo(1.5);
  }

  @Test
  void hasNoRateBeforeTimeHasPassed() {
    assertThat(new Progress(1, 3, Duration.ZERO, null, false).itemsPerSecond()).isZero();
  }
}
