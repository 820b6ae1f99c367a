package io.github.dixajava.activitylog;

import static io.github.dixajava.activitylog.SimulatedLog.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.activitylog.SimulatedLog.Order;
import io.github.dixajava.model.ActivityLogEntry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an export costs, in simulated time. */
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
    "daily, BY_ARRIVAL, 300",
  })
  void usesTheAllowedRateForUsefulPages(String kind, Order order, long millis) {
    SimulatedLog entries =
        switch (kind) {
          case "even" -> SimulatedLog.of(PAGES * 100, id -> id * 43_000);
          case "crowded" -> SimulatedLog.of(PAGES * 100, id -> id * 40);
          default -> Logs.daily(PAGES * 100, 5);
        };
    SlowLog log = new SlowLog(entries, Duration.ofMillis(millis));
    log.order(order).pageSize(100);
    CompletableFuture<List<ActivityLogEntry>> all = log.export(START, log.end()).collectAsync();

    Duration took = log.await(all);

    assertThat(all.join()).isEqualTo(log.expected(START, log.end()));
    assertThat(log.mostOpen).isLessThanOrEqualTo(5);
    assertThat(PAGES / (took.toMillis() / 1000.0) / RATE).isGreaterThan(0.95);
  }

  @Test
  void emptyStretchesCostFewRequests() {
    SimulatedLog log =
        SimulatedLog.of(200, id -> id < 100 ? id * 1000 : 3_000_000_000L + id * 1000);
    log.export(START, START.plus(Duration.ofDays(300))).toList();

    assertThat(log.requests).isLessThan(60);
  }
}
