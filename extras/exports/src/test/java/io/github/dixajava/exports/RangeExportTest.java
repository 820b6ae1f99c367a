package io.github.dixajava.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.exports.model.ConversationRow;
import io.github.dixajava.filter.DateTimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeExportTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration MAX = Duration.ofDays(31);

  private final SimulatedExports server = new SimulatedExports();
  private final DixaExports exports = server.client();

  @AfterEach
  void close() {
    exports.close();
    server.close();
  }

  private static DateTimeRange range(Duration length) {
    return DateTimeRange.between(FROM, FROM.plus(length));
  }

  private static List<Long> ids(Export<ConversationRow> export) {
    return export.stream().map(ConversationRow::id).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource({"true,true", "true,false", "false,true", "false,false"})
  void rowsAtTheEdgesOfWindowsAreDeliveredOnceHoweverDixaCountsBounds(
      boolean afterInclusive, boolean beforeInclusive) {
    server.afterInclusive = afterInclusive;
    server.beforeInclusive = beforeInclusive;
    server.shuffled = true;
    Duration length = Duration.ofMinutes(10);
    TreeSet<Long> offsets = new TreeSet<>();
    for (long edge = 0; edge <= length.toMillis(); edge += 59_000) {
      for (long near : new long[] {-1001, -1000, -999, -1, 0, 1, 999, 1000, 1001}) {
        offsets.add(edge + near);
      }
    }
    offsets.addAll(List.of(-1L, 0L, 1L, 599_999L, 600_000L, 600_001L));
    offsets.forEach(offset -> server.add(offset + 2_000, FROM.plusMillis(offset)));

    List<Long> ids = ids(exports.conversations(range(length)).maxWindow(Duration.ofMinutes(1)));

    assertThat(ids)
        .containsExactlyElementsOf(
            offsets.stream().filter(o -> o >= 0 && o < 600_000).map(o -> o + 2_000).toList());
    assertThat(server.requests).hasSize(11);
  }

  @Test
  void anExactMonthIsOneRequest() {
    assertThat(exports.conversations(range(MAX))).isEmpty();

    assertThat(server.requests).hasSize(1);
    assertThat(server.requests.get(0).rawQuery())
        .isEqualTo("created_after=1767225600000&created_before=1769904000000");
  }

  @Test
  void noRequestSpansMoreThanAMonth() {
    assertThat(exports.conversations(range(Duration.ofDays(140).plusMillis(1)))).isEmpty();

    assertThat(server.requests)
        .hasSize(5)
        .allSatisfy(r -> assertThat(r.before() - r.after()).isLessThanOrEqualTo(MAX.toMillis()));
  }

  @Test
  void tenYearsAreAsFewRequestsAsTheyNeed() {
    DateTimeRange years =
        DateTimeRange.between(
            Instant.parse("2015-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(exports.conversations(years)).isEmpty();

    assertThat(server.requests).hasSize(130);
  }

  @Test
  void anEndThatIsOpenOrInTheFutureIsThePresentAtTheStart() {
    server.now = FROM.plus(Duration.ofDays(40));
    server.faults =
        request -> {
          server.now = server.now.plus(Duration.ofDays(3));
          return SimulatedExports.Fault.NONE;
        };

    assertThat(exports.messages(DateTimeRange.since(FROM))).isEmpty();
    server.now = FROM.plus(Duration.ofDays(40));
    assertThat(exports.messages(range(Duration.ofDays(400)))).isEmpty();

    long present = FROM.plus(Duration.ofDays(40)).toEpochMilli();
    assertThat(server.requests).hasSize(4);
    assertThat(server.requests.get(1).before()).isEqualTo(present);
    assertThat(server.requests.get(3).before()).isEqualTo(present);
  }

  @Test
  void aRangeInTheFutureNeedsNoRequest() {
    server.now = FROM;

    assertThat(exports.conversations(range(MAX))).isEmpty();
    assertThat(server.requests).isEmpty();
  }

  @Test
  void aRangeWithoutStartIsRefused() {
    assertThatThrownBy(() -> exports.conversations(DateTimeRange.until(FROM)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED,created",
    "UPDATED,updated",
    "CLOSED,closed",
    "LAST_MESSAGE,last_message_created"
  })
  void aRangeIsAboutOneTimestamp(ConversationTime by, String name) {
    assertThat(exports.conversations(by, range(Duration.ofDays(1)))).isEmpty();

    assertThat(server.requests.get(0).path()).isEqualTo("/v1/conversation_export");
    assertThat(server.requests.get(0).query()).containsOnlyKeys(name + "_after", name + "_before");
  }

  @Test
  void theTokenIsSentAsBearerWhateverTheMainClientDoes() {
    assertThat(exports.messages(range(Duration.ofDays(1)))).isEmpty();

    assertThat(server.requests.get(0).path()).isEqualTo("/v1/message_export");
    assertThat(server.requests.get(0).authorization()).isEqualTo("Bearer simulated-token");
  }

  @Test
  void aRowThatChangesBetweenTwoWindowsComesInItsNewVersionLast() {
    Instant edge = FROM.plus(Duration.ofSeconds(59));
    server.add(1, edge.minusMillis(500));
    server.faults =
        request -> {
          if (server.requests.size() == 2) {
            server.change(1, server.now, Duration.ZERO);
          }
          return SimulatedExports.Fault.NONE;
        };

    List<ConversationRow> rows =
        exports
            .conversations(range(Duration.ofMinutes(2)))
            .maxWindow(Duration.ofMinutes(1))
            .stream()
            .toList();

    assertThat(rows)
        .extracting(ConversationRow::updatedAt)
        .containsExactly(edge.minusMillis(500), server.now);
  }
}
