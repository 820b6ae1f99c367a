package io.github.dixajava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.options.RateLimit;
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
    assertThat(ids(client.conversations().activityLog())).isEqualTo(idsFrom(0, ENTRIES));
  }

  @Test
  void pagesThroughTheWholeLogWithoutAThreadThatWaits() {
    List<ActivityLogEntry> entries =
        client.async().conversations().activityLog().prefetch(true).collectAsync().join();

    assertThat(entries).extracting(ActivityLogEntry::id).isEqualTo(idsFrom(0, ENTRIES));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRangeHasItsStartAndNotItsEnd(boolean exclusive) {
    restart(exclusive);

    assertThat(ids(client.conversations().activityLog(tenToTwenty))).isEqualTo(idsFrom(10, 20));
    assertThat(ids(client.conversations().exportActivityLog(tenToTwenty)))
        .isEqualTo(idsFrom(10, 20));
  }

  @Test
  void asksInWholeSecondsAndOneEarly() {
    DateTimeRange range =
        DateTimeRange.between(
            Instant.parse("2026-01-02T00:00:00Z"), Instant.parse("2026-01-03T00:00:00.5Z"));
    assertThat(client.conversations().activityLog(range)).isEmpty();

    assertThat(server.queries.get(0))
        .containsEntry("fromDatetime", "2026-01-01T23:59:59Z")
        .containsEntry("toDatetime", "2026-01-03T00:00:01Z");
  }

  @Test
  void keepsSizeAndRangeOnEveryPage() {
    client.conversations().activityLog(tenToTwenty).pageSize(3).toList();

    assertThat(server.queries)
        .hasSize(4)
        .allSatisfy(
            query ->
                assertThat(query)
                    .containsEntry("pageLimit", "3")
                    .containsKeys("fromDatetime", "toDatetime"));
  }

  @Test
  void exportsTheWholeRangeInOrder() {
    DateTimeRange all = DateTimeRange.between(at(0), at(ENTRIES));

    assertThat(ids(client.conversations().exportActivityLog(all).pageSize(10)))
        .isEqualTo(idsFrom(0, ENTRIES));
  }

  @Test
  void anotherClientGoesOnFromTheCheckpointOfAnExport() {
    DateTimeRange all = DateTimeRange.between(at(0), at(ENTRIES));
    Page<ActivityLogEntry> page;
    try (CloseableIterator<Page<ActivityLogEntry>> pages =
        client.conversations().exportActivityLog(all).pages().iterator()) {
      page = pages.next();
    }

    String stored = page.checkpoint().encode();
    try (DixaClient other = server.client(RateLimit.off())) {
      Pager<ActivityLogEntry> rest = other.conversations().exportActivityLog(all).resume(stored);
      assertThat(ids(rest)).isEqualTo(idsFrom(page.items().size(), ENTRIES));
    }
  }

  @Test
  void aRangeWithoutAStartCannotBeExported() {
    assertThatThrownBy(() -> client.conversations().exportActivityLog(DateTimeRange.until(at(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a range with a start");
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
