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
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program needs that reads the news of a log again and again. */
class RepeatedRunsTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final FakeLog log = FakeLog.of(0, id -> id);
  private final List<Entry> stored = new ArrayList<>();
  private @Nullable String bookmark;

  @ParameterizedTest
  @CsvSource({
    "OLDEST_FIRST, true, 1", "OLDEST_FIRST, false, 2", "NEWEST_FIRST, true, 3",
    "NEWEST_FIRST, false, 4", "OLDEST_FIRST, true, 5", "NEWEST_FIRST, true, 6"
  })
  void deliverEveryEntryOnceHoweverLateItArrivesWithinTheLag(
      Order order, boolean export, long seed) {
    log.order(order);
    Random random = new Random(seed);
    List<Entry> late = new ArrayList<>();
    Instant firstRun = START.plus(HOUR);
    for (int hour = 1; hour <= 30; hour++) {
      Instant end = START.plus(HOUR.multipliedBy(hour));
      for (int i = 0; i < 40; i++) {
        Instant time = end.minusMillis(random.nextInt(3_600_000));
        Entry entry = new Entry(hour * 1_000L + i, time);
        boolean arrivesLate = time.plus(LogRun.LAG.dividedBy(2)).isAfter(end);
        if (arrivesLate && random.nextBoolean()) {
          late.add(entry);
        } else {
          log.add(entry);
        }
      }
      log.now = end;
      log.failAt = random.nextInt(3) == 0 ? log.requests + random.nextInt(6) : -1;
      run(export);
      late.forEach(log::add);
      late.clear();
    }
    log.failAt = -1;
    log.now = log.now.plus(LogRun.LAG).plusSeconds(1);
    run(export);
    run(export);

    assertThat(log.now).isAfter(firstRun);
    assertThat(stored).doesNotHaveDuplicates();
    assertThat(inOrderOfId(stored)).isEqualTo(inOrderOfId(log.entries));
  }

  private void run(boolean export) {
    DateTimeRange since = DateTimeRange.since(START);
    Pager<Entry> news = export ? log.export(since) : log.pager(since).lag(LogRun.LAG);
    try {
      for (Page<Entry> page : news.resume(bookmark).pages()) {
        stored.addAll(page.items());
        bookmark = page.checkpoint().encode();
      }
    } catch (DixaException failure) {
      assertThat(failure.checkpoint()).isNotNull();
      bookmark = failure.checkpoint();
    }
  }

  private static List<Entry> inOrderOfId(List<Entry> entries) {
    return entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
  }

  @Test
  void aFinishedRunOverAGivenRangeGoesOnWithEverythingSince() {
    fill(100);
    log.now = START.plusSeconds(50);
    String finished = lastCheckpoint(log.pager(DateTimeRange.last(HOUR, log.clock())));
    log.now = START.plusSeconds(80).plus(LogRun.LAG);

    assertThat(log.pager(null).resume(finished)).extracting(Entry::id).isEqualTo(ids(50, 80));
    assertThat(log.export(DateTimeRange.since(START)).resume(finished))
        .extracting(Entry::id)
        .isEqualTo(ids(50, 80));
  }

  @Test
  void aRangeOfTheLastDaysResumesLaterInItsOwnBounds() {
    fill(100);
    log.now = START.plusSeconds(100);
    Pager<Entry> last = log.pager(DateTimeRange.last(Duration.ofSeconds(60), log.clock()));
    String middle = last.pages().iterator().next().checkpoint().encode();
    log.now = log.now.plus(Duration.ofDays(1));
    Pager<Entry> dayLater = log.pager(DateTimeRange.last(Duration.ofSeconds(60), log.clock()));

    assertThat(dayLater.resume(middle)).extracting(Entry::id).isEqualTo(ids(49, 100));
  }

  @Test
  void aRunWithAnOpenEndGoesOnAfterItsLatestEntry() {
    fill(100);
    log.order(Order.NEWEST_FIRST);
    String finished = lastCheckpoint(log.pager(null));
    log.add(new Entry(100, START.plusSeconds(100)));

    assertThat(log.pager(null).resume(finished)).extracting(Entry::id).containsExactly(100L);
  }

  @Test
  void nothingNewIsNoPageAndNoCall() {
    fill(10);
    log.now = START.plusSeconds(5).plus(LogRun.LAG);
    String finished = lastCheckpoint(log.export(DateTimeRange.since(START)));
    log.requests = 0;

    assertThat(log.export(DateTimeRange.since(START)).resume(finished).pages()).isEmpty();
    assertThat(log.requests).isZero();
  }

  @Test
  void aLagEndsARangeThatWasGiven() {
    fill(100);
    log.now = START.plusSeconds(100);
    DateTimeRange range = DateTimeRange.between(START, log.now);

    assertThat(log.pager(range).lag(Duration.ofSeconds(30))).hasSize(70);
    assertThat(log.pager(range)).hasSize(100);
    assertThat(log.export(range)).hasSize(100);
  }

  @Test
  void aCollectionThatFailedStartsAgainInTheSameRange() {
    fill(100);
    log.now = START.plusSeconds(50).plus(LogRun.LAG);
    log.failAt = 3;
    DixaException failure =
        catchThrowableOfType(
            DixaException.class, () -> log.export(DateTimeRange.since(START)).toList());
    log.now = log.now.plus(HOUR);

    assertThat(log.export(DateTimeRange.since(START)).resume(failure.checkpoint()))
        .extracting(Entry::id)
        .isEqualTo(ids(0, 50));
  }

  @Test
  void aLagIsNoLongerThanAYearAndNotNegative() {
    assertThatThrownBy(() -> log.pager(null).lag(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lag is PT-1S, but may be zero to 365 days");
    assertThatThrownBy(() -> log.pager(null).lag(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aListingWithoutTimesKnowsNoLag() {
    assertThatThrownBy(() -> new FakeListing().pager().lag(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("listNumbers");
  }

  private void fill(int count) {
    for (int id = 0; id < count; id++) {
      log.add(new Entry(id, START.plusSeconds(id)));
    }
  }

  private static String lastCheckpoint(Pager<Entry> pager) {
    return pager.pages().stream()
        .map(page -> page.checkpoint().encode())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static List<Long> ids(long from, long to) {
    return java.util.stream.LongStream.range(from, to).boxed().toList();
  }
}
