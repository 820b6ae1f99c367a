package io.github.dixajava.exports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.DixaClient;
import io.github.dixajava.exports.model.ConversationRow;
import io.github.dixajava.exports.model.CustomFieldValue;
import io.github.dixajava.exports.model.MessageRow;
import io.github.dixajava.exports.model.RatingStatus;
import io.github.dixajava.exports.model.RatingType;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.paging.CloseableIterator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final DateTimeRange DAY =
      DateTimeRange.between(FROM, FROM.plus(Duration.ofDays(1)));

  private final SimulatedExports server = new SimulatedExports();
  private final DixaExports exports = server.client();

  @AfterEach
  void close() {
    exports.close();
    server.close();
  }

  private void addRows(long count) {
    for (long id = 1; id <= count; id++) {
      server.add(id, FROM.plusMillis(id));
    }
  }

  @Test
  void whatSourcesContradictIsRead() {
    ConversationRow row =
        DixaGson.create()
            .fromJson(
                """
                {"id": "9007199254740993", "created_at": 1767225600000.0, "initial_channel": "WidgetChat",
                 "total_duration": "12", "transfer_time": 5,
                 "ratings": [{"rating_type": "CSAT", "rating_status": "Rated",
                   "rating_unscheduled_timestamp": "1767225600001", "rating_cancelled_timestamp": null}],
                 "custom_fields": [{"value": "a"}, {"value": ["a", "b"]}, {"value": 5}, {"value": {"x": 1}}],
                 "message_count": 3}
                """,
                ConversationRow.class);

    assertThat(row.id()).isEqualTo(9007199254740993L);
    assertThat(row.createdAt()).isEqualTo(FROM);
    assertThat(row.ratings().get(0).ratingUnscheduledTimestamp()).isEqualTo(FROM.plusMillis(1));
    assertThat(row.ratings().get(0).ratingStatus()).isEqualTo(RatingStatus.RATED);
    assertThat(row.ratings().get(0).ratingType()).isEqualTo(RatingType.CSAT);
    assertThat(row.customFields().get(1).value()).isEqualTo(CustomFieldValue.of(List.of("a", "b")));
    assertThat(row.customFields().get(3).value()).isInstanceOf(CustomFieldValue.Unknown.class);
    assertThat(row.unknownProperties()).containsKey("message_count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"form_submission", "formSubmission"})
  void formsOfMessagesAreReadInBothSpellings(String name) {
    MessageRow row =
        DixaGson.create()
            .fromJson(
                "{\"id\":\"m\",\"to\":\"a@example.com\",\"%s\":{\"phone\":5}}".formatted(name),
                MessageRow.class);

    assertThat(row.to()).containsExactly("a@example.com");
    assertThat(row.formSubmission()).containsOnlyKeys("phone");
  }

  @Test
  void rowsThatCannotBeReadOrHaveNoIdAreReportedWithTheirPositions() {
    addRows(6);
    server.json =
        id ->
            switch (id.intValue()) {
              case 2 -> "{\"created_at\":1767225600002}";
              case 3 -> "null";
              case 4 -> "{\"id\":4,\"created_at\":true}";
              case 5 -> "{\"id\":null}";
              default -> "";
            };
    List<UnreadableRow> bad = new ArrayList<>();

    List<ExportBatch<ConversationRow>> batches = new ArrayList<>();
    exports.conversations(DAY).onUnreadable(bad::add).batches().forEachRemaining(batches::add);

    assertThat(batches.get(0).rows()).extracting(ConversationRow::id).containsExactly(1L, 6L);
    assertThat(batches.get(0).unreadable()).isEqualTo(bad);
    assertThat(bad).extracting(UnreadableRow::position).containsExactly(1L, 2L, 3L, 4L);
    assertThat(bad.get(2).problem()).contains("$[3].created_at");
    assertThat(bad.get(2).json()).isEqualTo("{\"id\":4,\"created_at\":true}");
    assertThat(bad.get(2).toString()).doesNotContain("true");
  }

  @Test
  void conversationsByIdAreReadInBoundedRequests() {
    addRows(25);
    List<Long> ids = new ArrayList<>(server.ids());
    ids.add(3L);
    ids.add(99L);

    ConversationsById read = exports.conversationsById(ids);

    assertThat(read.rows()).extracting(ConversationRow::id).hasSize(25).doesNotHaveDuplicates();
    assertThat(read.missing()).isEqualTo(Set.of(99L));
    assertThat(server.requests)
        .extracting(request -> requireNonNull(request.query().get("csids")).split("%2C|,").length)
        .containsExactly(10, 10, 6);
    assertThat(server.requests).allSatisfy(r -> assertThat(r.query()).containsOnlyKeys("csids"));
  }

  @Test
  void noIdsAreNoRequest() {
    assertThat(exports.conversationsById(List.of()).rows()).isEmpty();
    assertThat(server.requests).isEmpty();
  }

  @Test
  void progressTellsOfWindowsRowsAndWhatIsLeft() {
    addRows(2_500);
    List<ExportProgress> all = new ArrayList<>();

    exports
        .conversations(DateTimeRange.between(FROM, FROM.plus(Duration.ofDays(100))))
        .onProgress(all::add)
        .forEach(row -> {});

    ExportProgress last = all.get(all.size() - 1);
    assertThat(all).extracting(ExportProgress::rows).contains(0L, 1_000L, 2_000L);
    assertThat(all).extracting(ExportProgress::windowsExpected).containsOnly(4L);
    assertThat(last.windows()).isEqualTo(4);
    assertThat(last.requests()).isEqualTo(4);
    assertThat(last.requestsLeft()).isZero();
    assertThat(last.rows()).isEqualTo(2_500);
    assertThat(last.bytes()).isGreaterThan(100_000);
    assertThat(all.get(0))
        .hasToString(
            "0 of 4 windows, up to 2026-01-01T00:00:00Z, 0 rows, 0.0 MB, at least 24 s left");
  }

  @Test
  void closingEarlyClosesTheConnection() {
    addRows(200_000);
    try (CloseableIterator<ConversationRow> rows = exports.conversations(DAY).iterator()) {
      assertThat(rows.next().id()).isEqualTo(1);
    }
    assertThat(server.brokenPipe).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void anAsynchronousExportCountsItsRows() throws Exception {
    addRows(10);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    List<Long> ids = new ArrayList<>();

    CompletableFuture<Long> count =
        exports.conversations(DAY).forEachAsync(row -> ids.add(row.id()), executor);

    assertThat(count.get()).isEqualTo(10);
    assertThat(ids).hasSize(10);
    executor.shutdown();
  }

  @Test
  void cancellingAnAsynchronousExportClosesTheConnection() {
    addRows(200_000);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    CompletableFuture<Void> reached = new CompletableFuture<>();
    CompletableFuture<Long> count =
        exports.conversations(DAY).forEachAsync(row -> reached.complete(null), executor);
    reached.join();
    count.cancel(false);

    assertThat(server.brokenPipe).succeedsWithin(Duration.ofSeconds(20));
    assertThatThrownBy(count::join).isInstanceOf(CancellationException.class);
    executor.shutdown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "America/St_Johns", "Asia/Kolkata", "UTC"})
  void theTimeZoneOfTheMachineChangesNoRequest(String zone) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      exports.conversationSync().since(FROM).run(null).forEach(row -> {});
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(server.requests.get(0).rawQuery())
        .isEqualTo("created_after=1767225599000&created_before=1769903999000");
    assertThat(server.requests).hasSize(6);
  }

  @Test
  void theTokenOfAnotherClientServesAsBearer() {
    try (DixaClient client =
            DixaClient.builder()
                .apiToken("shared-token")
                .baseUrl(server.baseUrl())
                .clock(server.clock())
                .build();
        DixaExports shared = DixaExports.builder(client).baseUrl(server.baseUrl()).build()) {
      assertThat(shared.messages(DAY)).isEmpty();
    }

    assertThat(server.requests.get(0).authorization()).isEqualTo("Bearer shared-token");
    assertThat(DixaExports.PRODUCTION).isEqualTo("https://exports.dixa.io");
  }

  @Test
  void anUnencryptedAddressIsRefused() {
    assertThatThrownBy(
            () -> DixaExports.builder().apiToken("t").baseUrl("http://exports.dixa.io").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unencrypted");
  }
}
