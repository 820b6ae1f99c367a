package io.github.dixajava.activitylog;

import static io.github.dixajava.activitylog.SimulatedLog.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dixajava.activitylog.SimulatedLog.Order;
import io.github.dixajava.error.BadRequestException;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.PageKeyExpiredException;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.Paged;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.Page;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.service.ListOrganizationActivityLogQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What several runs deliver together, however each of them ends. */
class ExportResumeTest {

  private static final Duration LAG = Duration.ofMinutes(10);

  private final List<ActivityLogEntry> delivered = new ArrayList<>();
  private @Nullable String bookmark;

  @ParameterizedTest
  @MethodSource("habits")
  void aSecondRunFinishesWhatAFailureAtAnyRequestInterrupted(
      Order order, boolean start, boolean end) {
    SimulatedLog log = Logs.irregular(400, 5).order(order).includes(start, end);
    log.export(START, log.end()).toList();
    int requests = log.requests;

    for (int failAt = 0; failAt < requests; failAt++) {
      int failing = failAt;
      log.requests = 0;
      log.beforeRequest =
          number -> {
            if (number == failing) {
              throw SimulatedLog.refused(503);
            }
          };
      delivered.clear();
      DixaException failure =
          catchThrowableOfType(
              DixaException.class, () -> log.export(START, log.end()).forEach(delivered::add));
      log.beforeRequest = number -> {};
      log.export(START, log.end()).resume(failure.checkpoint()).forEach(delivered::add);

      assertThat(delivered).isEqualTo(log.expected(START, log.end()));
    }
  }

  static Stream<Arguments> habits() {
    return Stream.of(Order.values())
        .flatMap(
            order ->
                IntStream.range(0, 4)
                    .mapToObj(n -> Arguments.of(order, (n & 1) == 0, (n & 2) == 0)));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void everyPageHasACheckpointToResumeFrom(Order order) {
    SimulatedLog log = Logs.irregular(400, 9).order(order);
    List<ActivityLogEntry> all = log.expected(START, log.end());
    int read = 0;

    for (Page<ActivityLogEntry> page : log.export(START, log.end()).pages()) {
      read += page.items().size();
      Pager<ActivityLogEntry> rest =
          log.export(START, log.end()).resume(page.checkpoint().encode());
      assertThat(rest.toList()).isEqualTo(all.subList(read, all.size()));
    }
    assertThat(read).isEqualTo(all.size());
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void anInterruptThatMeetsAnArrivingResponseLosesNothing(Order order) {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    SimulatedLog log =
        new SimulatedLog() {
          @Override
          CompletableFuture<Paged<ActivityLogEntry>> respond(
              Supplier<Paged<ActivityLogEntry>> page) {
            return CompletableFuture.supplyAsync(page, threads);
          }
        };
    Logs.irregular(300, 3).entries.forEach(log::add);
    log.order(order);
    List<ActivityLogEntry> expected = log.expected(START, log.end());
    try {
      for (int run = 0; run < 150; run++) {
        bookmark = null;
        delivered.clear();
        for (int interruptAfter = run % 25; interruptAfter >= 0; interruptAfter -= 5) {
          readUntilInterrupted(log, interruptAfter);
        }
        log.export(START, log.end()).resume(bookmark).forEach(delivered::add);

        assertThat(delivered).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void readUntilInterrupted(SimulatedLog log, int pages) {
    int left = pages;
    try {
      for (Page<ActivityLogEntry> page : log.export(START, log.end()).resume(bookmark).pages()) {
        delivered.addAll(page.items());
        bookmark = page.checkpoint().encode();
        if (left-- == 0) {
          Thread.currentThread().interrupt();
        }
      }
    } catch (CallInterruptedException interrupted) {
      assertThat(interrupted.checkpoint()).isEqualTo(bookmark);
    } finally {
      var unused = Thread.interrupted();
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void hourlyRunsDeliverEachEntryOnceHoweverLateItArrivesWithinTheLag(Order order) {
    for (int seed = 0; seed < 6; seed++) {
      SimulatedLog log =
          SimulatedLog.of(0, id -> id).order(order).includes(seed % 2 == 0, seed % 3 == 0);
      Random random = new Random(seed);
      bookmark = null;
      delivered.clear();
      List<ActivityLogEntry> late = new ArrayList<>();
      for (int hour = 1; hour <= 30; hour++) {
        log.now = START.plus(Duration.ofHours(hour)).plusMillis(random.nextInt(1000));
        late.forEach(log::add);
        late.clear();
        for (int i = 0; i < 40; i++) {
          Instant time = log.now.minusMillis(random.nextInt(3_600_000));
          ActivityLogEntry entry = SimulatedLog.entry(hour * 1_000L + i, time);
          boolean withinLag = time.isAfter(log.now.minus(LAG));
          if (withinLag && random.nextBoolean()) {
            late.add(entry);
          } else if (withinLag || hour == 1 || time.isAfter(log.now.minus(LAG.multipliedBy(6)))) {
            log.add(entry);
          }
        }
        int failAt = random.nextInt(3) == 0 ? log.requests + random.nextInt(6) : -1;
        log.beforeRequest =
            number -> {
              if (number == failAt) {
                throw SimulatedLog.refused(503);
              }
            };
        read(log, DateTimeRange.since(START));
      }
      late.forEach(log::add);
      log.beforeRequest = number -> {};
      log.now = log.now.plus(LAG).plusSeconds(1);
      read(log, DateTimeRange.since(START));
      read(log, DateTimeRange.since(START));

      assertThat(delivered).isEqualTo(log.expected(START, log.now));
    }
  }

  /** Reads on at the bookmark; the place of a failure is that of the last page. */
  private void read(SimulatedLog log, DateTimeRange range) {
    try {
      for (Page<ActivityLogEntry> page : log.export(range).resume(bookmark).pages()) {
        delivered.addAll(page.items());
        bookmark = page.checkpoint().encode();
      }
    } catch (DixaException failure) {
      assertThat(failure.checkpoint()).isNotNull();
      bookmark = failure.checkpoint();
    }
  }

  @Test
  void aDayThatIsNotOverIsReadInPartsUpToItsEnd() {
    SimulatedLog log = SimulatedLog.of(3 * 24 * 60, id -> id * 60_000);
    DateTimeRange today = DateTimeRange.day(LocalDate.of(2026, 1, 1), ZoneOffset.UTC);

    log.now = START.plus(Duration.ofHours(12));
    read(log, today);
    assertThat(delivered).isEqualTo(log.expected(START, log.now.minus(LAG)));
    log.now = START.plus(Duration.ofHours(18));
    read(log, today);
    assertThat(delivered).isEqualTo(log.expected(START, log.now.minus(LAG)));
    log.now = START.plus(Duration.ofHours(34));
    read(log, today);
    read(log, today);

    assertThat(delivered).isEqualTo(log.expected(START, START.plus(Duration.ofDays(1))));
  }

  @Test
  void anEntryFromTheFutureDoesNotHoldUpOrHideOthers() {
    SimulatedLog log = SimulatedLog.of(100, id -> id * 1000);
    log.options = ExportOptions.standard().lag(Duration.ZERO);
    log.now = START.plusSeconds(50);
    log.add(1_000, START.plus(Duration.ofDays(1)));
    for (int second = 50; second <= 100; second += 10) {
      log.now = START.plusSeconds(second);
      read(log, DateTimeRange.since(START));
    }
    log.now = START.plus(Duration.ofDays(2));
    read(log, DateTimeRange.since(START));

    assertThat(delivered).isEqualTo(log.expected(START, log.now));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void anEntryOfTheVeryInstantAtWhichARunEndedBelongsToTheNextOne(Order order) {
    for (long off = -1; off <= 1; off++) {
      for (int edges = 0; edges < 4; edges++) {
        SimulatedLog log =
            SimulatedLog.of(60, id -> id * 1000)
                .order(order)
                .includes((edges & 1) == 0, (edges & 2) == 0);
        log.options = ExportOptions.standard().lag(Duration.ZERO);
        delivered.clear();
        bookmark = null;
        log.now = START.plusSeconds(30).plusMillis(500 + off);
        read(log, DateTimeRange.since(START));
        log.add(1_000, log.now);
        log.add(1_001, START.plusSeconds(30));
        log.now = START.plusSeconds(100);
        read(log, DateTimeRange.since(START));

        assertThat(delivered).isEqualTo(log.expected(START, log.now));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void anEntryThatArrivesInTheSecondInWhichTheRunEndsIsNotDuplicated(Order order) {
    for (int killAt = 0; killAt < 6; killAt++) {
      SimulatedLog log = SimulatedLog.of(60, id -> id * 1000).order(order);
      log.now = START.plusSeconds(40).plusMillis(500).plus(LAG);
      delivered.clear();
      bookmark = null;
      int failAt = killAt;
      log.beforeRequest =
          number -> {
            if (number == failAt) {
              log.add(1_000, START.plusSeconds(40).plusMillis(700));
              throw SimulatedLog.refused(503);
            }
          };
      read(log, DateTimeRange.since(START));
      read(log, DateTimeRange.since(START));
      log.now = log.now.plusSeconds(60);
      read(log, DateTimeRange.since(START));
      read(log, DateTimeRange.since(START));

      assertThat(delivered).isEqualTo(log.expected(START, log.now.minus(LAG)));
    }
  }

  @Test
  void aRunThatWasInterruptedKeepsItsEnd() {
    SimulatedLog log = SimulatedLog.of(100, id -> id * 1000);
    log.now = START.plusSeconds(50).plus(LAG);
    bookmark =
        log.export(DateTimeRange.since(START)).pages().iterator().next().checkpoint().encode();
    log.now = log.now.plusSeconds(3_600);

    assertThat(log.export(DateTimeRange.since(START)).resume(bookmark))
        .extracting(ActivityLogEntry::conversationId)
        .startsWith(10L)
        .endsWith(49L);
  }

  @Test
  void aCollectionThatFailedStartsAgainWithTheSameEnd() {
    SimulatedLog log = SimulatedLog.of(100, id -> id * 1000);
    log.now = START.plusSeconds(50).plus(LAG);
    log.beforeRequest =
        number -> {
          if (number == 3) {
            throw SimulatedLog.refused(503);
          }
        };
    DixaException failure =
        catchThrowableOfType(
            DixaException.class, () -> log.export(DateTimeRange.since(START)).toList());
    log.now = log.now.plusSeconds(3_600);

    assertThat(log.export(DateTimeRange.since(START)).resume(failure.checkpoint()).toList())
        .isEqualTo(log.expected(START, START.plusSeconds(50)));
  }

  @Test
  void nothingNewIsNoPageAndNoRequest() {
    SimulatedLog log = SimulatedLog.of(10, id -> id * 1000);
    log.now = START.plusSeconds(5).plus(LAG);
    read(log, DateTimeRange.since(START));
    log.requests = 0;

    assertThat(log.export(DateTimeRange.since(START)).resume(bookmark).pages()).isEmpty();
    log.now = log.now.minusSeconds(3);
    assertThat(log.export(DateTimeRange.since(START)).resume(bookmark).pages()).isEmpty();
    assertThat(log.requests).isZero();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void aKeyThatExpiresOnTheWayOnlyCostsRequests(Order order) {
    for (int every = 20; every < 30; every++) {
      SimulatedLog log = SimulatedLog.of(300, id -> id * 1000).order(order);
      int period = every;
      log.expiresKeys = number -> number % period == 0;

      assertThat(log.export(START, log.end()).toList()).isEqualTo(log.expected(START, log.end()));
    }
  }

  @Test
  void keysThatAlwaysExpireFailWithTheLastInstant() {
    SimulatedLog log = SimulatedLog.of(300, id -> id * 1000);
    log.expiresKeys = number -> number > 20;
    PageKeyExpiredException expired =
        catchThrowableOfType(
            PageKeyExpiredException.class,
            () -> log.export(START, log.end()).forEach(delivered::add));
    log.expiresKeys = number -> false;
    log.export(START, log.end()).resume(expired.checkpoint()).forEach(delivered::add);

    assertThat(delivered).isEqualTo(log.expected(START, log.end()));
  }

  @Test
  void aRefusedFirstPageIsNoExpiredKey() {
    SimulatedLog log = SimulatedLog.of(300, id -> id * 1000);
    log.beforeRequest =
        number -> {
          throw SimulatedLog.refused(400);
        };

    assertThatThrownBy(() -> log.export(START, log.end()).toList())
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void theCheckpointOfAnotherListingIsRefused() {
    SimulatedLog log = SimulatedLog.of(300, id -> id * 1000);
    String listed =
        log.allOrganizationActivityLog(ListOrganizationActivityLogQuery.builder().build())
            .checkpoint()
            .encode();

    assertThatThrownBy(() -> log.export(START, log.end()).resume(listed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the checkpoint belongs to listOrganizationActivityLog, not to exportActivityLog");
  }
}
