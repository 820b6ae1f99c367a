package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.Page;
import io.github.dixajava.paging.Pager;
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

class RangesTest extends Samples {
  private final List<ActivityLogEntry> stored = new ArrayList<>();

  @Test
  void makesRanges() {
    Instant lastRun = Instant.parse("2026-03-01T10:00:00Z");
    // region: ranges
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
  void readsARangeOfTheLog() {
    // region: range-of-the-log
    DateTimeRange month = DateTimeRange.last(Duration.ofDays(30), Clock.systemUTC());
    Pager<ActivityLogEntry> log = dixa.conversations().activityLog(month);
    // end
    assertThat(log.toList()).hasSize(1_050);
  }

  @Test
  void exportsARangeOfTheLog() {
    DateTimeRange month = DateTimeRange.last(Duration.ofDays(30), Clock.systemUTC());
    // region: export
    for (ActivityLogEntry entry : dixa.conversations().exportActivityLog(month)) {
      System.out.println(entry.id());
    }
    // end
    assertThat(printed()).doesNotHaveDuplicates().hasSize(1_050);
  }

  @Test
  void extractsTheLogEveryHour() {
    Instant start = Instant.now().minus(Duration.ofDays(40));
    String bookmark = extract(start, null);
    assertThat(stored)
        .extracting(ActivityLogEntry::id)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(1_000);

    List<ActivityLogEntry> first = List.copyOf(stored);
    extract(start, bookmark);
    assertThat(stored).isEqualTo(first);
  }

  private @Nullable String extract(Instant start, @Nullable String bookmark) {
    // region: hourly
    Pager<ActivityLogEntry> news =
        dixa.conversations().exportActivityLog(DateTimeRange.since(start)).resume(bookmark);
    for (Page<ActivityLogEntry> page : news.pages()) {
      bookmark = page.checkpoint().encode();
      store(page.items(), bookmark); // both or neither: one transaction
    }
    // end
    return bookmark;
  }

  private void store(List<ActivityLogEntry> entries, String bookmark) {
    stored.addAll(entries);
    assertThat(bookmark).isNotEmpty();
  }
}
