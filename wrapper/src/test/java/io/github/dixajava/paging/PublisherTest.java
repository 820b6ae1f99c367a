package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.error.ServerErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublisherTest {

  private final FakeListing listing = new FakeListing();
  private final Recorder<Integer> recorder = new Recorder<>();

  @Test
  void fetchesNothingBeforeDemand() {
    listing.pager().publisher().subscribe(recorder);

    assertThat(listing.requests).isEmpty();
  }

  @Test
  void deliversNoMoreThanIsAskedFor() {
    listing.pager().publisher().subscribe(recorder);
    recorder.request(4);

    assertThat(recorder.items).containsExactly(0, 1, 2, 3);
    assertThat(listing.requests).hasSize(2);
  }

  @Test
  void fetchesThePageAfterOnlyOnFurtherDemand() {
    listing.pager().publisher().subscribe(recorder);
    recorder.request(3);
    assertThat(listing.requests).hasSize(1);

    recorder.request(1);
    assertThat(listing.requests).hasSize(2);
  }

  @Test
  void completesAfterTheLastEntryWithoutFurtherDemand() {
    listing.pager().publisher().subscribe(recorder);
    recorder.request(15);

    assertThat(recorder.items).isEqualTo(listing.all());
    assertThat(recorder.completed).isTrue();
  }

  @Test
  void unboundedDemandDeliversAll() {
    listing.pager().publisher().subscribe(recorder);
    recorder.request(Long.MAX_VALUE);
    recorder.request(Long.MAX_VALUE);

    assertThat(recorder.items).isEqualTo(listing.all());
    assertThat(recorder.completed).isTrue();
  }

  @Test
  void demandFromWithinOnNextNeedsNoDeepStack() {
    FakeListing many = new FakeListing(3_000).keys(Integer::toString);
    recorder.askAgain = true;
    many.pager().publisher().subscribe(recorder);
    recorder.request(1);

    assertThat(recorder.items).hasSize(9_000);
  }

  @Test
  void cancellingGivesUpThePageUnderWay() {
    listing.holdFrom(0).pager().publisher().subscribe(recorder);
    recorder.request(1);
    recorder.cancel();

    assertThat(listing.held).singleElement().matches(CompletableFuture::isCancelled);
    assertThat(recorder.failure).isNull();
    assertThat(recorder.completed).isFalse();
  }

  @Test
  void deliversTheEntriesBeforeAFailure() {
    listing.failAt(1, FakeListing.down()).pager().publisher().subscribe(recorder);
    recorder.request(10);

    assertThat(recorder.items).containsExactly(0, 1, 2);
    assertThat(recorder.failure).isInstanceOf(ServerErrorException.class);
  }

  @Test
  void refusesDemandForNothing() {
    listing.pager().publisher().subscribe(recorder);
    recorder.request(0);

    assertThat(recorder.failure).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everySubscriberHasItsOwnRun() {
    Flow.Publisher<Integer> publisher = listing.pager().publisher();
    Recorder<Integer> other = new Recorder<>();
    publisher.subscribe(recorder);
    publisher.subscribe(other);
    recorder.request(1);
    other.request(2);

    assertThat(recorder.items).containsExactly(0);
    assertThat(other.items).containsExactly(0, 1);
  }

  @Test
  void publishesPagesToo() {
    Recorder<Page<Integer>> pages = new Recorder<>();
    listing.pager().pages().publisher().subscribe(pages);
    pages.request(2);

    assertThat(pages.items).hasSize(2);
    assertThat(listing.requests).hasSize(2);
  }

  private static final class Recorder<E> implements Flow.Subscriber<E> {

    final List<E> items = new ArrayList<>();
    boolean askAgain;
    boolean completed;
    @Nullable Throwable failure;
    private Flow.@Nullable Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    void request(long count) {
      if (subscription != null) {
        subscription.request(count);
      }
    }

    void cancel() {
      if (subscription != null) {
        subscription.cancel();
      }
    }

    @Override
    public void onNext(E item) {
      items.add(item);
      if (askAgain) {
        request(1);
      }
    }

    @Override
    public void onError(Throwable throwable) {
      failure = throwable;
    }

    @Override
    public void onComplete() {
      completed = true;
    }
  }
}
