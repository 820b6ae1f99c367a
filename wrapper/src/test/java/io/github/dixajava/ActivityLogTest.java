package io.github.dixajava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.paging.CloseableIterator;
import io.github.dixajava.paging.Page;
import io.github.dixajava.paging.Pager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityLogTest {

  private static final int ENTRIES = 1050;

  private final DateTimeRange all = DateTimeRange.between(at(0), at(ENTRIES));
  private final DateTimeRange tenToTwenty = DateTimeRange.between(at(10), at(20));
  private LogServer server = start(false);
  private DixaClient client = server.client(RateLimit.off());

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void pagesThroughTheWholeLog() {
    assertThat(ids(client.conversations().allOrganizationActivityLog()))
        .isEqualTo(idsFrom(0, ENTRIES));
  }

  @Test
  void pagesThroughTheWholeLogWithoutBlocking() {
    List<ActivityLogEntry> entries =
        client
            .async()
            .conversations()
            .allOrganizationActivityLog()
            .prefetch(true)
            .collectAsync()
            .join();

    assertThat(entries).extracting(ActivityLogEntry::id).isEqualTo(idsFrom(0, ENTRIES));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anExportHasTheStartOfItsRangeAndNotItsEnd(boolean exclusive) {
    restart(exclusive);

    assertThat(ids(client.activityLog().export(tenToTwenty))).isEqualTo(idsFrom(10, 20));
  }

  @Test
  void asksInWholeSecondsAndOneEarly() {
    DateTimeRange range =
        DateTimeRange.between(
            Instant.parse("2025-01-02T00:00:00Z"), Instant.parse("2025-01-03T00:00:00.5Z"));
    assertThat(client.activityLog().export(range)).isEmpty();

    assertThat(server.queries.get(0))
        .containsEntry("fromDatetime", "2025-01-01T23:59:59Z")
        .containsEntry("toDatetime", "2025-01-03T00:00:01Z");
  }

  @Test
  void keepsSizeAndRangeOnEveryPage() {
    client.activityLog().export(tenToTwenty).pageSize(3).toList();

    assertThat(server.queries)
        .hasSizeGreaterThan(3)
        .allSatisfy(
            query ->
                assertThat(query)
                    .containsEntry("pageLimit", "3")
                    .containsKeys("fromDatetime", "toDatetime"));
  }

  @Test
  void exportsTheWholeRangeInOrder() {
    assertThat(ids(client.activityLog().export(all).pageSize(10))).isEqualTo(idsFrom(0, ENTRIES));
  }

  @Test
  void anotherClientResumesAtTheCheckpointOfAnExport() {
    Page<ActivityLogEntry> page = firstPage(client);

    String stored = page.checkpoint().encode();
    try (DixaClient other = server.client(RateLimit.off())) {
      Pager<ActivityLogEntry> rest = other.activityLog().export(all).resume(stored);
      assertThat(ids(rest)).isEqualTo(idsFrom(page.items().size(), ENTRIES));
    }
  }

  @Test
  void aClientThatAddsAQueryParameterDoesNotResumeAtTheCheckpointOfOneThatDoesNot() {
    DixaClient filtered = client.with(RequestOptions.builder().query("queueId", "7").build());
    String stored = firstPage(client).checkpoint().encode();

    assertThatThrownBy(() -> filtered.activityLog().export(all).resume(stored))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other arguments");
    assertThat(filtered.activityLog().export(all).resume(firstPage(filtered).checkpoint()))
        .isNotEmpty();
  }

  private Page<ActivityLogEntry> firstPage(DixaClient of) {
    try (CloseableIterator<Page<ActivityLogEntry>> pages =
        of.activityLog().export(all).pages().iterator()) {
      return pages.next();
    }
  }

  private void restart(boolean exclusive) {
    stop();
    server = start(exclusive);
    client = server.client(RateLimit.off());
  }

  private static LogServer start(boolean exclusive) {
    try {
      LogServer server = new LogServer(ENTRIES, 100, Duration.ZERO);
      return exclusive ? server.exclusive() : server;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Instant at(int entry) {
    return LogServer.START.plus(LogServer.STEP.multipliedBy(entry));
  }

  private static List<UUID> ids(Pager<ActivityLogEntry> pager) {
    return pager.stream().map(ActivityLogEntry::id).toList();
  }

  private static List<UUID> idsFrom(int from, int to) {
    return IntStream.range(from, to).mapToObj(LogServer::id).toList();
  }
}
