package io.github.dixajava.readme;

// region: hourly
import io.github.dixajava.DixaClient;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.Page;
import io.github.dixajava.paging.Pager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class HourlyExport {
  interface Storage {
    @Nullable String bookmark(); // the last one that was stored; null at first

    void store(List<ActivityLogEntry> entries, String bookmark); // both or neither
  }

  static void run(DixaClient dixa, Instant start, Storage storage) {
    Pager<ActivityLogEntry> news =
        dixa.activityLog().export(DateTimeRange.since(start)).resume(storage.bookmark());
    for (Page<ActivityLogEntry> page : news.pages()) {
      storage.store(page.items(), page.checkpoint().encode());
    }
  }
}
// end
