package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.ServerErrorException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrefetchTest {

  private final FakeListing listing = new FakeListing();

  @Test
  void fetchesOnePageAheadAndNoMore() {
    CloseableIterator<Integer> iterator = listing.pager().prefetch(true).iterator();
    iterator.next();

    assertThat(listing.requests).hasSize(2);
  }

  @Test
  void fetchesNothingBeforeTheFirstEntryIsAskedFor() {
    assertThat(listing.pager().prefetch(true).iterator()).isNotNull();
    assertThat(listing.requests).isEmpty();
  }

  @Test
  void deliversTheSame() {
    assertThat(listing.pager().prefetch(true)).containsExactlyElementsOf(listing.all());
    assertThat(listing.requests).hasSize(5);
  }

  @Test
  void closingGivesUpThePageUnderWay() {
    CloseableIterator<Integer> iterator = listing.holdFrom(1).pager().prefetch(true).iterator();
    iterator.next();
    iterator.close();

    assertThat(listing.held).singleElement().matches(CompletableFuture::isCancelled);
  }

  @Test
  void closingTheStreamGivesUpThePageUnderWay() {
    try (Stream<Integer> numbers = listing.holdFrom(1).pager().prefetch(true).stream()) {
      assertThat(numbers.findFirst()).contains(0);
      assertThat(listing.held).singleElement().matches(call -> !call.isDone());
    }

    assertThat(listing.held).singleElement().matches(CompletableFuture::isCancelled);
  }

  @Test
  void aFailureAheadWaitsForItsTurn() {
    listing.failAt(1, FakeListing.down());
    CloseableIterator<Integer> iterator = listing.pager().prefetch(true).iterator();

    assertThat(List.of(iterator.next(), iterator.next(), iterator.next())).containsExactly(0, 1, 2);
    assertThatThrownBy(iterator::next).isInstanceOf(ServerErrorException.class);
  }

  @Test
  void anInterruptGivesUpTheWaitAndStaysSet() {
    CloseableIterator<Integer> iterator = listing.holdFrom(1).pager().prefetch(true).iterator();
    iterator.next();
    iterator.next();
    iterator.next();
    Thread.currentThread().interrupt();

    assertThatThrownBy(iterator::next)
        .isInstanceOfSatisfying(
            CallInterruptedException.class,
            e -> assertThat(listing.pager().resume(e.checkpoint())).hasSize(12));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(listing.held).singleElement().matches(CompletableFuture::isCancelled);
  }

  @Test
  void aDroppedIteratorGivesUpThePageUnderWay() {
    leaveALoopEarly();

    for (int i = 0; i < 200 && !listing.held.get(0).isCancelled(); i++) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(listing.held.get(0)).isCancelled();
  }

  private void leaveALoopEarly() {
    for (Integer first : listing.holdFrom(1).pager().prefetch(true)) {
      assertThat(first).isZero();
      return;
    }
  }
}
