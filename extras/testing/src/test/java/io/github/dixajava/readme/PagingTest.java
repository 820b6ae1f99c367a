package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.ActivityType;
import io.github.dixajava.paging.Page;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.testing.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagingTest extends Samples {
  @Test
  void pagesThroughAListing() {
    // region: paging
    Pager<ActivityLogEntry> log = dixa.conversations().activityLog();

    for (ActivityLogEntry entry : log) { // fetches a page when its entries are asked for
      System.out.println(entry.activityTimestamp() + " " + entry.type());
    }

    try (Stream<ActivityLogEntry> entries = log.pageSize(50).prefetch(true).stream()) {
      System.out.println(
          entries.filter(entry -> entry.type().equals(ActivityType.CONVERSATION_CLOSED)).count());
    }
    // end
    assertThat(printed()).hasSize(1_051);
  }

  @Test
  void reportsProgress() {
    // region: progress
    dixa.conversations()
        .activityLog()
        .listener(progress -> System.out.println(progress.items() + " so far"))
        .toList();
    // end
    assertThat(printed()).startsWith("100 so far").endsWith("1050 so far");
  }

  @Test
  void goesOnAfterAFailure() {
    server.faults("GET /conversations/activitylog").after(1).next(1, Fault.status(400, "Too bad"));
    // region: checkpoints
    List<ActivityLogEntry> stored = new ArrayList<>();
    String bookmark = null;
    try {
      for (Page<ActivityLogEntry> page : dixa.conversations().activityLog().pages()) {
        stored.addAll(page.items());
        bookmark = page.checkpoint().encode(); // a line of text, to be stored with the entries
      }
    } catch (DixaException failure) {
      bookmark = failure.checkpoint(); // the same place
    }

    // later, perhaps in another process
    for (ActivityLogEntry entry : dixa.conversations().activityLog().resume(bookmark)) {
      stored.add(entry);
    }
    // end
    assertThat(stored).extracting(ActivityLogEntry::id).doesNotHaveDuplicates().hasSize(1_050);
  }

  @Test
  void pagesWithoutAThreadThatWaits() {
    // region: paging-async
    AtomicLong closed = new AtomicLong();
    CompletableFuture<Void> done =
        dixa.async()
            .conversations()
            .activityLog()
            .forEachAsync(
                entry -> {
                  if (entry.type().equals(ActivityType.CONVERSATION_CLOSED)) {
                    closed.incrementAndGet();
                  }
                });
    done.join();
    // end
    assertThat(closed).hasPositiveValue();
  }
}
