package io.github.dixajava.activitylog;

import static io.github.dixajava.activitylog.SimulatedLog.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.activitylog.SimulatedLog.Order;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.ActivityLogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an export delivers, whatever the server's habits are. */
@SuppressWarnings({"EnumOrdinal", "ReferenceEquality"}) // seeds by ordinal, and the very failure
class ExportTest {

  @ParameterizedTest
  @MethodSource("servers")
  void deliversTheEntriesOfTheRangeOnceInOrder(SimulatedLog log, String name) {
    Random random = new Random(name.hashCode());
    long millis = Duration.between(START, log.end()).toMillis();
    Instant from = START.plusMillis((long) (random.nextDouble() * millis / 3));
    Instant to = log.end().minusMillis((long) (random.nextDouble() * millis / 3));

    assertThat(log.export(from, to).toList()).isEqualTo(log.expected(from, to));
  }

  static Stream<Arguments> servers() {
    return IntStream.range(0, 64)
        .mapToObj(
            n -> {
              Order order = Order.values()[n % 4];
              boolean start = (n & 4) == 0;
              boolean end = (n & 8) == 0;
              int page = new int[] {1, 3, 10, 64}[(n >> 4) % 4];
              return Arguments.of(
                  Logs.irregular(1_500, n).order(order).includes(start, end).pageSize(page),
                  "seed %d, %s, start %s, end %s, pages of %d"
                      .formatted(n, order, start, end, page));
            });
  }

  @ParameterizedTest
  @MethodSource("edges")
  void includesItsStartAndExcludesItsEndToTheMillisecond(
      Order order, boolean start, boolean end, int millis) {
    SimulatedLog log = SimulatedLog.of(0, id -> 0).order(order).includes(start, end);
    Instant from = START.plusSeconds(10).plusMillis(millis);
    Instant to = from.plusSeconds(3);
    for (Instant edge : List.of(from, to)) {
      for (int off = -1; off <= 1; off++) {
        log.add(log.entries.size(), edge.plusMillis(off));
      }
    }

    assertThat(log.export(from, to))
        .extracting(ActivityLogEntry::conversationId)
        .containsExactly(1L, 2L, 3L);
  }

  static Stream<Arguments> edges() {
    return Stream.of(Order.values())
        .flatMap(
            order ->
                IntStream.range(0, 16)
                    .mapToObj(
                        n ->
                            Arguments.of(
                                order,
                                (n & 1) == 0,
                                (n & 2) == 0,
                                new int[] {0, 1, 500, 999}[n >> 2])));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void losesAndDuplicatesNothingWhereEveryWindowBeginsWithEntries(Order order) {
    for (int edges = 0; edges < 4; edges++) {
      SimulatedLog log =
          SimulatedLog.of(3_000, id -> id / 3 * 1000)
              .order(order)
              .includes((edges & 1) == 0, (edges & 2) == 0);

      assertThat(log.export(START, log.end()).toList()).isEqualTo(log.expected(START, log.end()));
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void deliversAnEntryThatArrivedDaysLate(Order order) {
    for (int days = 1; days < 30; days += 3) {
      SimulatedLog log = SimulatedLog.of(3_000, id -> id * 900_000).order(order);
      log.add(9_999, log.end().minus(Duration.ofDays(days)));

      assertThat(log.export(START, log.end()).toList()).isEqualTo(log.expected(START, log.end()));
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void aBurstThatArrivesWhileTheLogIsReadDuplicatesNothing(Order order) {
    for (int at = 0; at < 40; at++) {
      SimulatedLog log = SimulatedLog.of(1_000, id -> id * 1000).order(order).pageSize(50);
      log.options = ExportOptions.standard().lag(Duration.ZERO);
      log.now = log.end();
      List<ActivityLogEntry> expected = log.expected(START, log.now);
      int burstAt = at;
      log.beforeRequest =
          number -> {
            if (number == burstAt) {
              for (int i = 0; i < 80; i++) {
                log.add(10_000 + i, log.now.plusMillis(i));
              }
            }
          };

      assertThat(log.export(DateTimeRange.since(START)).toList()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void readsASecondWithThousandsOfEntries(Order order) {
    SimulatedLog log =
        SimulatedLog.of(5_000, id -> id < 500 ? id * 60_000 : id < 4_500 ? 30_000_000 : id * 60_000)
            .order(order);

    assertThat(log.export(START, log.end()).toList()).isEqualTo(log.expected(START, log.end()));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void readsALogThatIsOneSecondLong(Order order) {
    SimulatedLog log = SimulatedLog.of(300, id -> id).order(order);

    assertThat(log.export(START, START.plusSeconds(1)).toList())
        .isEqualTo(log.expected(START, START.plusSeconds(1)));
  }

  @Test
  void entriesOfOneInstantAreOrderedByIdAndShareAPage() {
    SimulatedLog log = SimulatedLog.of(30, id -> (29 - id) / 10 * 1000);

    assertThat(log.export(START, log.end()).pageSize(3).pages())
        .allSatisfy(page -> assertThat(page.items()).hasSize(10))
        .flatExtracting(page -> page.items())
        .isEqualTo(log.expected(START, log.end()));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void anEntryWithoutIdAndTimestampIsDelivered(Order order) {
    ActivityLogEntry bare =
        DixaGson.create().fromJson("{\"conversationId\":77777}", ActivityLogEntry.class);
    SimulatedLog log =
        new SimulatedLog() {
          @Override
          Instant timeOf(ActivityLogEntry entry) {
            return entry == bare ? START.plusSeconds(6_030) : super.timeOf(entry);
          }
        };
    SimulatedLog.of(600, id -> id * 60_000).entries.forEach(log::add);
    log.order(order).add(bare);

    assertThat(log.export(START, START.plus(Duration.ofHours(10))).toList())
        .hasSize(601)
        .containsOnlyOnce(bare);
  }

  @Test
  void theLastPageSaysSoWhateverFollowsIsEmpty() {
    SimulatedLog log = SimulatedLog.of(1_000, id -> id * 1000);

    assertThat(log.export(START, log.end().plus(Duration.ofDays(90))).pages())
        .filteredOn(page -> !page.hasNext())
        .singleElement()
        .satisfies(page -> assertThat(page.items()).isNotEmpty());
  }

  @Test
  void makesNoRequestBeforeItIsAsked() {
    SimulatedLog log = Logs.irregular(100, 1);
    assertThat(log.export(START, log.end()).iterator()).isNotNull();

    assertThat(log.requests).isZero();
  }

  @Test
  void anEmptyLogCostsOneRequest() {
    SimulatedLog log = SimulatedLog.of(0, id -> id);

    assertThat(log.export(START, START.plus(Duration.ofDays(3_000)))).isEmpty();
    assertThat(log.requests).isEqualTo(1);
  }

  @Test
  void aRangeWithoutAStartIsRefused() {
    SimulatedLog log = SimulatedLog.of(0, id -> id);

    assertThatThrownBy(() -> log.export(DateTimeRange.until(START)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the range of an export must have a start, but was ../2026-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 33})
  void aNumberOfWindowsOutOfBoundsIsRefused(int windows) {
    assertThatThrownBy(() -> ExportOptions.standard().windows(windows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("windows must be between 1 and 32, but was " + windows);
  }

  @Test
  void aNegativeLagIsRefused() {
    assertThatThrownBy(() -> ExportOptions.standard().lag(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lag must be between zero and 365 days, but was PT-1S");
  }
}
