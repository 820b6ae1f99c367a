package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportSpeedTest {

  private static final int PAGES = 600;
  private static final double RATE = 10;

  @ParameterizedTest
  @CsvSource({
    "even, OLDEST_FIRST, 300",
    "even, NEWEST_FIRST, 300",
    "even, OLDEST_FIRST, 100",
    "even, OLDEST_FIRST, 450",
    "crowded, OLDEST_FIRST, 300",
    "crowded, NEWEST_FIRST, 300",
    "daily, OLDEST_FIRST, 300",
    "daily, NEWEST_FIRST, 300",
  })
  void usesTheAllowedRate(String kind, FakeLog.Order order, long millis) {
    FakeLog entries =
        switch (kind) {
          case "even" -> FakeLog.of(PAGES * 100, id -> id * 43_000);
          case "crowded" -> FakeLog.of(PAGES * 100, id -> id * 10);
          default -> FakeLog.daily(PAGES * 100, 5);
        };
    SimulatedLog log = new SimulatedLog(entries.order(order).entries, Duration.ofMillis(millis));
    log.pageSize = 100;
    List<FakeLog.Entry> read = new ArrayList<>();

    Duration took = log.run(log.export(FakeLog.START, log.end().plusSeconds(1)), read);

    assertThat(read).isEqualTo(log.entries);
    assertThat(log.requests).isLessThan((int) (PAGES * 1.05));
    assertThat(log.mostOpen).isLessThanOrEqualTo(ExportOptions.standard().windows());
    assertThat(PAGES / (took.toMillis() / 1000.0)).isGreaterThan(0.95 * RATE);
  }
}
