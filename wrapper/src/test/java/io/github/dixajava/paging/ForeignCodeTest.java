package io.github.dixajava.paging;

import static io.github.dixajava.paging.FakeLog.START;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.Paged;
import io.github.dixajava.paging.FakeLog.Entry;
import io.github.dixajava.paging.FakeLog.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends and a caller's code throws, there is an answer and no loss. */
@Timeout(30)
class ForeignCodeTest {

  private final FakeListing listing = new FakeListing();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nullElementsAreLeftOut(boolean prefetch) {
    listing.page(1, 3, null, 5).page(2, (Integer) null);
    Pager<Integer> pager = listing.pager().prefetch(prefetch);

    assertThat(pager).containsExactly(0, 1, 2, 3, 5, 9, 10, 11, 12, 13, 14);
    assertThat(pager.collectAsync().join()).doesNotContainNull().hasSize(11);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void nullElementsOfALogAreLeftOut(Order order) {
    FakeLog log = FakeLog.irregular(200, 4).order(order);
    List<Entry> whole = List.copyOf(log.entries);
    FakeLog withNulls =
        new FakeLog(log.entries) {
          @Override
          public Paged<Entry> answer(
              @Nullable Instant from,
              @Nullable Instant to,
              @Nullable Integer size,
              @Nullable String key) {
            Paged<Entry> page = super.answer(from, to, size, key);
            List<Entry> data = new ArrayList<>(page.data());
            data.add(data.size() / 2, null);
            return new ScriptedPage<>(
                data, page.links() == null ? null : page.links().next(), null);
          }
        };

    assertThat(withNulls.export(START, log.end().plusSeconds(1)).toList()).isEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void anEntryWithoutIdAndTimeIsDeliveredInItsPlace(Order order) {
    FakeLog log = FakeLog.irregular(600, 8).order(order);
    for (int at = 0; at < 600; at += 37) {
      log.entries.set(at, new Entry(-1 - at, log.entries.get(at).time()));
    }
    Instant to = log.end().plusSeconds(1);

    assertThat(log.export(START, to).toList()).isEqualTo(log.entries);
    assertThat(log.pager(DateTimeRange.between(START, to)).toList()).isEqualTo(log.entries);
  }

  @Test
  void aLogOfWhichNoEntryHasATimeIsDelivered() {
    FakeLog log = FakeLog.of(50, id -> id * 1000);
    log.entries.replaceAll(entry -> new Entry(-1 - entry.id(), entry.time()));

    assertThat(log.export(START, START.plusSeconds(60)).toList()).isEqualTo(log.entries);
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void anErrorOfALogsFunctionsReachesTheCaller(boolean id, boolean time) {
    FakeLog log =
        new FakeLog(FakeLog.irregular(100, 2).entries) {
          @Override
          public Object id(Entry entry) {
            return failing(id, super.id(entry));
          }

          @Override
          public Instant timestamp(Entry entry) {
            return failing(time, super.timestamp(entry));
          }

          private <R> R failing(boolean fails, R result) {
            if (fails) {
              throw new StackOverflowError("foreign");
            }
            return result;
          }
        };
    Pager<Entry> export = log.export(START, log.end());

    assertThatThrownBy(export::toList).isInstanceOf(StackOverflowError.class);
    assertThat(export.collectAsync())
        .failsWithin(10, SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  void anErrorOfTheCallReachesTheCaller() {
    listing.failAt(2, new StackOverflowError("foreign"));

    assertThatThrownBy(() -> listing.pager().toList()).isInstanceOf(StackOverflowError.class);
    assertThat(listing.pager().collectAsync())
        .failsWithin(10, SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  void anErrorOfAnActionReachesTheCallerAlsoFromAnotherThread() {
    CompletableFuture<Void> run =
        listing
            .holdFrom(0)
            .pager()
            .forEachAsync(
                number -> {
                  throw new StackOverflowError("foreign");
                });
    listing.release();

    assertThat(run)
        .failsWithin(10, SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  @SuppressWarnings("NullAway") // not every caller has it check
  void anActionWithoutAStageIsAFailureOfTheRun() {
    assertThat(listing.pager().forEachPageAsync(page -> null)).failsWithin(10, SECONDS);
  }

  @Test
  void anErrorOfASubscriberEndsItsRunAndIsToldToIt() {
    List<Throwable> told = new ArrayList<>();
    listing
        .pager()
        .publisher()
        .subscribe(
            new Flow.Subscriber<>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(10);
              }

              @Override
              public void onNext(Integer number) {
                throw new StackOverflowError("foreign");
              }

              @Override
              public void onError(Throwable thrown) {
                told.add(thrown);
              }

              @Override
              public void onComplete() {
                told.add(new AssertionError("completed"));
              }
            });

    assertThat(told).singleElement().isInstanceOf(StackOverflowError.class);
    assertThat(listing.requests).hasSize(1);
  }

  @Test
  void aTaskThatThrowsDoesNotLockTheQueue() {
    List<Object> done = new ArrayList<>();
    SerialQueue queue = new SerialQueue(done::add);
    StackOverflowError error = new StackOverflowError("foreign");
    queue.execute(
        () -> {
          throw error;
        });
    queue.execute(() -> done.add("next"));

    assertThat(done).containsExactly(error, "next");
  }
}
