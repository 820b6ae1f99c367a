package io.github.dixajava.paging;

import static io.github.dixajava.paging.FakeLog.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.paging.FakeLog.Entry;
import io.github.dixajava.paging.FakeLog.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExportTest {

  @ParameterizedTest
  @MethodSource("servers")
  void deliversExactlyTheEntriesOfTheRangeInTheServersOrder(FakeLog log, String name) {
    Random random = new Random(name.hashCode());
    long millis = Duration.between(START, log.end()).toMillis();
    Instant from = START.plusMillis((long) (random.nextDouble() * millis / 3));
    Instant to = log.end().minusMillis((long) (random.nextDouble() * millis / 3));

    assertThat(log.export(from, to).toList()).isEqualTo(log.within(from, to));
  }

  static Stream<Arguments> servers() {
    return IntStream.range(0, 48)
        .mapToObj(
            n -> {
              FakeLog log =
                  FakeLog.irregular(1_500, n)
                      .order(n % 2 == 0 ? Order.OLDEST_FIRST : Order.NEWEST_FIRST);
              log.countsStart = (n & 2) == 0;
              log.countsEnd = (n & 4) == 0;
              log.pageSize = new int[] {1, 3, 10, 64}[(n >> 3) % 4];
              String name =
                  "seed %d, %s, start %s, end %s, pages of %d"
                      .formatted(n, log.order(), log.countsStart, log.countsEnd, log.pageSize);
              return Arguments.of(log, name);
            });
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void countsTheStartInAndTheEndOut(Order order) {
    FakeLog log = FakeLog.of(100, id -> id * 1000).order(order);
    log.countsStart = false;

    assertThat(log.export(START.plusSeconds(10), START.plusSeconds(20)))
        .extracting(Entry::id)
        .containsExactlyInAnyOrder(10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L);
  }

  @ParameterizedTest
  @CsvSource({
    "OLDEST_FIRST,true,true",
    "OLDEST_FIRST,true,false",
    "OLDEST_FIRST,false,true",
    "OLDEST_FIRST,false,false",
    "NEWEST_FIRST,true,true",
    "NEWEST_FIRST,true,false",
    "NEWEST_FIRST,false,true",
    "NEWEST_FIRST,false,false",
  })
  void losesAndDoublesNothingWhereEveryWindowMeetsEntries(
      Order order, boolean countsStart, boolean countsEnd) {
    FakeLog log = FakeLog.of(6_000, id -> id / 3 * 1000).order(order);
    log.countsStart = countsStart;
    log.countsEnd = countsEnd;

    assertThat(log.export(START, log.end().plusSeconds(1)).toList()).isEqualTo(log.entries);
  }

  @Test
  void isExactToTheNanosecond() {
    Instant time = START.plusNanos(123_456_789);
    FakeLog log =
        new FakeLog(
            new ArrayList<>(
                List.of(
                    new Entry(1, time.minusNanos(1)),
                    new Entry(2, time),
                    new Entry(3, time.plusNanos(1)))));

    assertThat(log.export(time, time.plusNanos(1))).extracting(Entry::id).containsExactly(2L);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void readsASecondWithThousandsOfEntries(Order order) {
    FakeLog log =
        FakeLog.of(5_000, id -> id < 500 ? id * 60_000 : id < 4_500 ? 30_000_000 : id * 60_000)
            .order(order);

    assertThat(log.export(START, log.end().plusSeconds(1)).toList()).isEqualTo(log.entries);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void readsALogThatIsOneSecondLong(Order order) {
    FakeLog log = FakeLog.of(300, id -> id).order(order);

    assertThat(log.export(START, START.plusSeconds(1)).toList()).isEqualTo(log.entries);
  }

  @Test
  void readsAnUnorderedLogToo() {
    FakeLog log = FakeLog.irregular(2_000, 3).order(Order.SHUFFLED);

    assertThat(log.export(START, log.end().plusSeconds(1)).toList()).isEqualTo(log.entries);
  }

  @Test
  void emptyStretchesCostNoCalls() {
    FakeLog log = FakeLog.of(200, id -> id < 100 ? id * 1000 : 3_000_000_000L + id * 1000);
    log.export(START, START.plus(Duration.ofDays(300))).toList();

    assertThat(log.requests).isLessThan(40);
  }

  @Test
  void anEmptyLogCostsOneCall() {
    FakeLog log = new FakeLog(List.of());

    assertThat(log.export(START, START.plusSeconds(60))).isEmpty();
    assertThat(log.requests).isEqualTo(1);
  }

  @Test
  void callsNothingBeforeItIsAsked() {
    FakeLog log = FakeLog.irregular(100, 1);
    assertThat(log.export(START, log.end()).iterator()).isNotNull();

    assertThat(log.requests).isZero();
  }

  @Test
  void stopsFetchingWhileTheReaderLags() {
    FakeLog log = FakeLog.of(20_000, id -> id * 10_000);
    log.options = ExportOptions.standard().windows(4).bufferedPages(40);
    log.export(START, log.end()).iterator().next();

    assertThat(log.requests).isBetween(20, 45);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void aSecondRunFinishesWhatAnyFailureInterrupted(Order order) {
    FakeLog whole = FakeLog.irregular(600, 5).order(order);
    Instant to = whole.end().plusSeconds(1);
    whole.export(START, to).toList();

    for (int failAt = 0; failAt < whole.requests; failAt++) {
      FakeLog log = new FakeLog(whole.entries);
      log.failAt = failAt;
      List<Entry> delivered = new ArrayList<>();
      DixaException failure =
          catchThrowableOfType(
              DixaException.class, () -> log.export(START, to).forEach(delivered::add));
      log.export(START, to).resume(failure.checkpoint()).forEach(delivered::add);

      assertThat(delivered).as("failure at call %d", failAt).isEqualTo(whole.entries);
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void everyPageHasACheckpointToGoOnFrom(Order order) {
    FakeLog log = FakeLog.irregular(600, 9).order(order);
    Instant to = log.end().plusSeconds(1);
    int read = 0;

    for (Page<Entry> page : log.export(START, to).pages()) {
      read += page.items().size();
      assertThat(rest(log, page.checkpoint())).isEqualTo(log.entries.subList(read, 600));
    }
  }

  private static List<Entry> rest(FakeLog log, Checkpoint checkpoint) {
    return checkpoint.isFinished()
        ? List.of()
        : log.export(START, log.end()).resume(checkpoint.encode()).toList();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void aPlainPagerFinishesWhatAnExportBegan(Order order) {
    FakeLog log = FakeLog.irregular(600, 9).order(order);
    List<Page<Entry>> pages =
        log.export(START, log.end().plusSeconds(1)).pages().stream().limit(7).toList();
    List<Entry> delivered = new ArrayList<>();
    pages.forEach(page -> delivered.addAll(page.items()));
    log.pager(null).resume(pages.get(6).checkpoint()).forEach(delivered::add);

    assertThat(delivered).isEqualTo(log.entries);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void anExportFinishesWhatAPlainPagerBegan(Order order) {
    FakeLog log = FakeLog.irregular(600, 9).order(order);
    DateTimeRange range = DateTimeRange.between(START, log.end().plusSeconds(1));
    Page<Entry> page = log.pager(range).pages().iterator().next();
    List<Entry> delivered = new ArrayList<>(page.items());
    log.export(range).resume(page.checkpoint()).forEach(delivered::add);

    assertThat(delivered).isEqualTo(log.entries);
  }

  @Test
  void aCheckpointWhoseRangeIsOpenIsRefused() {
    FakeLog log = FakeLog.irregular(600, 9);
    Checkpoint open = log.pager(null).pages().iterator().next().checkpoint();

    assertThatThrownBy(() -> log.export(START, log.end()).resume(open))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("open at an end");
  }

  @Test
  void anEmptyRangeIsRefused() {
    assertThatThrownBy(() -> FakeLog.irregular(10, 2).export(START, START))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cancellingTheCollectionStopsIt() {
    SimulatedLog log = new SimulatedLog(FakeLog.irregular(100, 2).entries, Duration.ofMillis(300));
    var run = log.export(START, log.end()).collectAsync();
    run.cancel(true);

    assertThat(log.cancelled).isEqualTo(1);
  }

  @Test
  void aReaderThatIsBusyDoesNotHoldTheCallsUp() {
    SimulatedLog log = new SimulatedLog(FakeLog.daily(2_000, 2).entries, Duration.ofMillis(300));
    CompletableFuture<Void> busy = new CompletableFuture<>();
    CompletableFuture<Void> run =
        log.export(START, log.end())
            .forEachPageAsync(
                page -> {
                  while (log.requests < 50) {
                    log.step();
                  }
                  return busy;
                });
    log.step();

    assertThat(log.requests).isGreaterThanOrEqualTo(50);
    run.cancel(true);
  }
}
