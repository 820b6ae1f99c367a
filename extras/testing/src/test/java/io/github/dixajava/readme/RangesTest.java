package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.testing.Fault;
import io.github.dixajava.testing.ReceivedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangesTest extends Samples {
  private final List<ActivityLogEntry> stored = new ArrayList<>();
  private final HourlyExport.Storage storage =
      new HourlyExport.Storage() {
        private @Nullable String bookmark;

        @Override
        public @Nullable String bookmark() {
          return bookmark;
        }

        @Override
        public void store(List<ActivityLogEntry> entries, String bookmark) {
          stored.addAll(entries);
          this.bookmark = bookmark;
        }
      };

  @Test
  void makesRanges() {
    // region: ranges
    Instant lastRun = Instant.parse("2026-03-01T10:00:00Z");
    ZoneId copenhagen = ZoneId.of("Europe/Copenhagen");
    List<DateTimeRange> ranges =
        List.of(
            DateTimeRange.last(Duration.ofDays(30), Clock.systemUTC()),
            DateTimeRange.day(LocalDate.of(2026, 3, 29), copenhagen), // 23 hours long
            DateTimeRange.month(YearMonth.of(2026, 3), copenhagen),
            DateTimeRange.between(lastRun, Instant.now()),
            DateTimeRange.since(lastRun));
    // end
    assertThat(ranges).extracting(range -> range.contains(lastRun)).contains(true, false);
  }

  @Test
  void exportsARangeOfTheLog() {
    // region: export
    DateTimeRange month = DateTimeRange.last(Duration.ofDays(30), Clock.systemUTC());
    for (ActivityLogEntry entry : dixa.activityLog().export(month)) {
      System.out.println(entry.id());
    }
    // end
    assertThat(printed()).doesNotHaveDuplicates().hasSize(1_050);
  }

  @Test
  void extractsTheLogEveryHour() {
    Instant start = Instant.now().minus(Duration.ofDays(40));
    HourlyExport.run(dixa, start, storage);
    assertThat(stored)
        .extracting(ActivityLogEntry::id)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(1_000);

    List<ActivityLogEntry> first = List.copyOf(stored);
    HourlyExport.run(dixa, start, storage);
    assertThat(stored).isEqualTo(first);
  }

  @Test
  void writesTheLogToAFileWhateverCallFails(@TempDir Path folder) throws IOException {
    Instant start = Instant.now().minus(Duration.ofDays(40));
    FileExport export = new FileExport(folder);
    int failures = 0;
    for (int pages = 0; pages <= 10; pages++) {
      server.faults("GET /conversations/activitylog").after(pages).next(1, Fault.status(400, "No"));
      try {
        export.run(dixa, start);
      } catch (DixaException failed) {
        failures++;
      }
      server.faults("GET /conversations/activitylog").clear();
    }
    export.run(dixa, start);

    assertThat(failures).isPositive();
    assertThat(Files.readAllLines(folder.resolve("log.ndjson")))
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(
            dixa.activityLog().export(DateTimeRange.since(start)).stream()
                .map(DixaGson.create()::toJson)
                .toList());
  }

  @Test
  void askedOfASecondEarlierTheLogIsExact() {
    // region: wire
    Instant from = Instant.parse("2026-03-01T10:00:00Z");
    Instant to = Instant.parse("2026-03-01T11:00:00Z");
    dixa.activityLog().export(DateTimeRange.between(from, to)).toList();
    // end
    assertThat(server.requests())
        .extracting(ReceivedRequest::url)
        .containsExactly(
            "/beta/conversations/activitylog"
                + "?fromDatetime=2026-03-01T09%3A59%3A59Z&toDatetime=2026-03-01T11%3A00%3A00Z");
  }
}
