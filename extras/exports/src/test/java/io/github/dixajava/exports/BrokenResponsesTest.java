package io.github.dixajava.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.BadRequestException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.TooManyRequestsException;
import io.github.dixajava.error.UnauthorizedException;
import io.github.dixajava.exports.SimulatedExports.Fault;
import io.github.dixajava.exports.model.ConversationRow;
import io.github.dixajava.filter.DateTimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenResponsesTest {
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

  private static List<Long> ids(Iterable<ConversationRow> rows) {
    List<Long> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.id()));
    ids.sort(null);
    return ids;
  }

  private void addRows(int count) {
    for (long id = 1; id <= count; id++) {
      server.add(id, FROM.plusSeconds(id * 60));
    }
  }

  /** The first response is truncated after so many bytes. */
  private void cutFirst(int bytes) {
    server.requests.clear();
    server.faults = request -> server.requests.size() == 1 ? Fault.cutAfter(bytes) : Fault.NONE;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aResponseThatIsTruncatedAnywhereIsReadAgainAndNoRowComesTwice(boolean gzip) {
    addRows(3);
    server.shuffled = true;
    server.gzip = gzip;
    for (int bytes = 0; bytes < 330; bytes += 7) {
      cutFirst(bytes);
      assertThat(ids(exports.conversations(DAY)))
          .as("after %d bytes", bytes)
          .containsExactly(1L, 2L, 3L);
      assertThat(server.requests).hasSize(2);
    }
  }

  @Test
  void aResponseThatIsAlwaysTruncatedIsAnExceptionThatNamesTheSmallestWindow() {
    server.faults = request -> Fault.cutAfter(1);

    assertThatExceptionOfType(UnreadableWindowException.class)
        .isThrownBy(() -> ids(exports.conversations(DAY)))
        .satisfies(
            e -> {
              assertThat(e.from()).isEqualTo(FROM);
              assertThat(Duration.between(e.from(), e.to())).isLessThan(Duration.ofSeconds(2));
              assertThat(e.checkpoint()).startsWith("dixaexport1.");
            });
  }

  @Test
  void everythingBeforeAWindowThatCannotBeReadIsDelivered() {
    addRows(100);
    long bad = FROM.plusSeconds(50 * 60).toEpochMilli();
    server.faults =
        request ->
            request.after() <= bad && bad <= request.before() ? Fault.cutAfter(1) : Fault.NONE;
    List<Long> delivered = new ArrayList<>();

    assertThatExceptionOfType(UnreadableWindowException.class)
        .isThrownBy(() -> exports.conversations(DAY).forEach(row -> delivered.add(row.id())))
        .satisfies(
            e -> {
              assertThat(bad).isBetween(e.from().toEpochMilli() - 1000, e.to().toEpochMilli());
              assertThat(
                      ids(
                          exports.conversations(
                              DateTimeRange.between(
                                  e.to().plusSeconds(1), FROM.plus(Duration.ofDays(1))))))
                  .hasSize(50);
            });
    assertThat(delivered).hasSize(49).doesNotHaveDuplicates();
  }

  @Test
  void aWindowThatIsTooMuchForAResponseIsReadInPartsWhichGrowAgain() {
    addRows(1_000);
    server.faults =
        request ->
            request.before() - request.after() > 3_600_000 ? Fault.cutAfter(2_000) : Fault.NONE;

    assertThat(ids(exports.conversations(DAY))).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(server.requests).hasSizeLessThan(120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "\"text\"", "{\"message\":\"no\"}"})
  void aBodyThatIsNoArrayIsAnExceptionAtOnce(String body) {
    server.faults = request -> Fault.body(body);

    assertThatThrownBy(() -> ids(exports.conversations(DAY)))
        .isInstanceOf(DixaException.class)
        .hasMessageContaining("expected an array");
    assertThat(server.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[", "[{\"id\":1}", "[{\"id\":1}]]", "[{\"id\":1}] {}", "[{\"id\":1},]"})
  void aBodyThatDoesNotEndWithItsArrayIsNeverTheEnd(String body) {
    server.faults = request -> Fault.body(body);

    assertThatThrownBy(() -> ids(exports.conversations(DAY))).isInstanceOf(DixaException.class);
  }

  @Test
  void statusesThatCannotPassAreFinal() {
    server.faults = request -> Fault.status(400);
    assertThatThrownBy(() -> ids(exports.conversations(DAY)))
        .isInstanceOf(BadRequestException.class);
    server.faults = request -> Fault.status(401);
    assertThatThrownBy(() -> ids(exports.conversations(DAY)))
        .isInstanceOfSatisfying(
            UnauthorizedException.class, e -> assertThat(e.checkpoint()).isNotNull());
    assertThat(server.requests).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.001", "soon", "Tue, 01 Dec 2020 00:00:00 GMT"})
  void refusalsOfEveryFormAreWaitedForAndRepeated(String retryAfter) {
    addRows(3);
    Map<String, String> headers =
        retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", retryAfter);
    server.faults =
        request -> server.requests.size() % 3 == 0 ? Fault.NONE : new Fault(429, -1, headers, null);

    assertThat(ids(exports.conversations(DAY))).hasSize(3);
    assertThat(server.requests).hasSize(3);
  }

  @Test
  void aRefusalThatStaysIsAnException() {
    server.faults = request -> Fault.status(429);

    assertThatThrownBy(() -> ids(exports.conversations(DAY)))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void anExceptionComesAgainAndTellsWhereToResume() {
    addRows(10);
    server.faults = request -> Fault.cutAfter(200);
    Export<ConversationRow> export = exports.conversations(DAY);
    List<Long> delivered = new ArrayList<>();
    var rows = export.iterator();
    DixaException failure = null;
    while (failure == null) {
      try {
        delivered.add(rows.next().id());
      } catch (DixaException e) {
        failure = e;
      }
    }
    assertThatThrownBy(rows::hasNext).isSameAs(failure);
    server.faults = request -> Fault.NONE;
    delivered.addAll(ids(export.resume(Objects.requireNonNull(failure.checkpoint()))));

    assertThat(delivered).containsAll(Arrays.asList(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L));
  }
}
