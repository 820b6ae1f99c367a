package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.DixaException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class AsyncPagerTest {

  private final FakeListing listing = new FakeListing();
  private final List<Integer> delivered = new ArrayList<>();

  @Test
  void collectsAllEntries() {
    assertThat(listing.pager().collectAsync().join()).isEqualTo(listing.all());
  }

  @Test
  void handsEveryEntryToTheAction() {
    listing.pager().forEachAsync(delivered::add).join();

    assertThat(delivered).isEqualTo(listing.all());
  }

  @Test
  void goesOnWhenTheAnswerComes() {
    CompletableFuture<Void> run = listing.holdFrom(0).pager().forEachAsync(delivered::add);
    assertThat(delivered).isEmpty();

    while (!run.isDone()) {
      listing.release();
    }
    assertThat(delivered).isEqualTo(listing.all());
  }

  @Test
  void waitsForTheActionBeforeTheNextPage() {
    CompletableFuture<Void> written = new CompletableFuture<>();
    CompletableFuture<Void> run = listing.pager().forEachPageAsync(page -> written);
    assertThat(listing.requests).hasSize(1);

    written.complete(null);
    assertThat(run).isCompleted();
    assertThat(listing.requests).hasSize(5);
  }

  @Test
  void cancellingGivesUpThePageUnderWay() {
    CompletableFuture<List<Integer>> run = listing.holdFrom(2).pager().collectAsync();
    run.cancel(true);

    assertThat(listing.held).singleElement().matches(CompletableFuture::isCancelled);
  }

  @Test
  void failsWithTheCheckpoint() {
    listing.failAt(2, FakeListing.down());
    CompletableFuture<Void> run = listing.pager().forEachAsync(delivered::add);

    assertThatThrownBy(run::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            DixaException.class,
            e -> assertThat(listing.repaired().pager().resume(e.checkpoint())).hasSize(9));
    assertThat(delivered).hasSize(6);
  }

  @Test
  void failsWithWhatTheActionThrows() {
    IllegalStateException full = new IllegalStateException("disk full");
    CompletableFuture<Void> run =
        listing
            .pager()
            .forEachAsync(
                number -> {
                  throw full;
                });

    assertThat(run).isCompletedExceptionally();
    assertThatThrownBy(run::join).hasCause(full);
    assertThat(listing.requests).hasSize(1);
  }

  @Test
  void aLongListingNeedsNoDeepStack() {
    assertThat(new FakeListing(4_000).keys(Integer::toString).pager().forEachAsync(n -> {}))
        .isCompleted();
  }
}
