package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {

  private final FakeListing listing = new FakeListing();
  private final List<Integer> delivered = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"0,false", "1,false", "2,false", "3,false", "4,false", "0,true", "2,true", "4,true"})
  void aSecondRunFinishesWhatAFailedPageInterrupted(int page, boolean prefetch) {
    listing.failAt(page, new IllegalStateException("gateway time-out"));

    PagingException failure =
        catchThrowableOfType(
            PagingException.class,
            () -> listing.pager().prefetch(prefetch).forEach(delivered::add));

    assertThat(delivered).hasSize(page * 3);
    Checkpoint stored = Checkpoint.parse(failure.place().encode());
    listing.repaired().pager().from(stored).forEach(delivered::add);
    assertThat(delivered).isEqualTo(listing.all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/beta/numbers?pageKey=k2",
        "https://elsewhere.example/beta/numbers",
        "/beta/numbers?pageKey=k1",
        "/beta/numbers?pageKey=",
        "/beta/numbers",
        "/beta/numbers?pageKey=k2&pageKey=k3",
      })
  void aSecondRunFinishesWhatABadLinkInterrupted(String link) {
    listing.link(1, link);

    PagingException failure =
        catchThrowableOfType(PagingException.class, () -> listing.pager().forEach(delivered::add));

    assertThat(delivered).containsExactly(0, 1, 2, 3, 4, 5);
    listing.repaired().pager().from(failure.place()).forEach(delivered::add);
    assertThat(delivered).isEqualTo(listing.all());
  }

  @Test
  void aRepeatedKeyIsRefusedAgainAfterResuming() {
    listing.link(2, "/beta/numbers?pageKey=k1");
    PagingException failure =
        catchThrowableOfType(PagingException.class, () -> listing.pager().forEach(delivered::add));

    assertThatThrownBy(() -> listing.pager().from(failure.place()).forEach(delivered::add))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("key of an earlier page");
    assertThat(delivered).hasSize(9);
  }

  @Test
  void aListingThatRunsRoundDoesNotRepeatItsFirstPage() {
    listing.link(4, "/beta/numbers?pageKey=k0");

    assertThatThrownBy(() -> listing.pager().forEach(delivered::add))
        .isInstanceOf(PagingException.class);
    assertThat(delivered).isEqualTo(listing.all());
  }

  @Test
  void aFailedIteratorKeepsFailingWithTheSameError() {
    Iterator<Integer> iterator = new FakeListing().failAt(0, failure()).pager().iterator();

    PagingException first = catchThrowableOfType(PagingException.class, iterator::next);
    PagingException second = catchThrowableOfType(PagingException.class, iterator::hasNext);

    assertThat(second).isSameAs(first);
  }

  @Test
  void theErrorNamesTheOperationAndKeepsTheCause() {
    RuntimeException cause = failure();

    assertThatThrownBy(() -> listing.failAt(1, cause).pager().toList())
        .hasMessageContaining("listNumbers")
        .hasMessageNotContaining("ann@example.org")
        .hasCause(cause);
  }

  @Test
  void everyPageHasACheckpointToGoOnFrom() {
    List<Page<Integer>> pages = listing.pager().pages().stream().toList();

    assertThat(pages)
        .allSatisfy(
            page -> {
              List<Integer> rest = listing.pager().from(page.checkpoint()).toList();
              int next = page.items().get(2) + 1;
              assertThat(rest).isEqualTo(listing.all().subList(next, 15));
            });
  }

  @Test
  void aFinishedListingStaysFinished() {
    Checkpoint end =
        listing.pager().pages().stream()
            .reduce((first, second) -> second)
            .orElseThrow()
            .checkpoint();
    listing.requests.clear();

    assertThat(end.isFinished()).isTrue();
    assertThat(listing.pager().from(end)).isEmpty();
    assertThat(listing.requests).isEmpty();
  }

  @Test
  void otherArgumentsAreRefused() {
    Checkpoint checkpoint = firstCheckpoint();
    listing.parameters.put("email", "bob@example.org");

    assertThatThrownBy(() -> listing.pager().from(checkpoint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other arguments");
  }

  @Test
  void anotherOperationIsRefused() {
    Checkpoint checkpoint = firstCheckpoint();
    listing.operation = "listLetters";

    assertThatThrownBy(() -> listing.pager().from(checkpoint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the checkpoint belongs to listNumbers, not to listLetters");
  }

  @Test
  void anotherPageSizeIsWelcome() {
    assertThat(listing.pager().pageSize(2).from(firstCheckpoint())).hasSize(12);
  }

  private Checkpoint firstCheckpoint() {
    return listing.pager().pages().iterator().next().checkpoint();
  }

  private static RuntimeException failure() {
    return new IllegalStateException("down");
  }
}
