package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.ForbiddenException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.ActivityType;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.testing.Fault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagingTest extends Samples {
  @Test
  void pagesThroughAListing() {
    // region: paging
    Pager<ActivityLogEntry> log = dixa.conversations().allOrganizationActivityLog();

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
        .allOrganizationActivityLog()
        .listener(progress -> System.out.println(progress.items() + " so far"))
        .toList();
    // end
    assertThat(printed()).startsWith("100 so far").endsWith("1050 so far");
  }

  @Test
  void resumesAfterAFailedPage() {
    server.faults("GET /conversations/activitylog").after(1).next(1, Fault.status(403, "Not now"));
    LogCopy copy = new LogCopy();

    assertThatThrownBy(() -> copy.run(dixa)).isInstanceOf(ForbiddenException.class);
    assertThat(copy.stored).hasSize(100);
    copy.run(dixa);

    assertThat(copy.stored).extracting(ActivityLogEntry::id).doesNotHaveDuplicates().hasSize(1_050);
  }

  @Test
  void resumesAfterAFailureOfAnotherCallInTheLoop() {
    server
        .faults("GET /conversations/{conversationId}")
        .after(2)
        .next(1, Fault.status(404, "Gone"));
    LogCopy copy = new LogCopy();

    assertThatThrownBy(() -> copy.run(dixa)).isInstanceOf(NotFoundException.class);
    assertThat(copy.stored).hasSize(200);
    copy.run(dixa);

    assertThat(copy.stored).extracting(ActivityLogEntry::id).doesNotHaveDuplicates().hasSize(1_050);
  }

  @Test
  void pagesWithoutAThreadThatWaits() {
    // region: paging-async
    AtomicLong closed = new AtomicLong();
    CompletableFuture<Void> done =
        dixa.async()
            .conversations()
            .allOrganizationActivityLog()
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
