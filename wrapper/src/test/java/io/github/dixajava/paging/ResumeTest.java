package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.error.PageKeyExpiredException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.error.UnreadableResponseException;
import io.github.dixajava.paging.FakeListing.Request;
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
    listing.failAt(page, FakeListing.down());

    DixaException failure =
        catchThrowableOfType(
            DixaException.class, () -> listing.pager().prefetch(prefetch).forEach(delivered::add));

    assertThat(delivered).hasSize(page * 3);
    listing.repaired().pager().resume(failure.checkpoint()).forEach(delivered::add);
    assertThat(delivered).isEqualTo(listing.all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/beta/numbers",
        "/beta/numbers?pageKey=k1",
        "/beta/numbers?pageKey=",
        "/beta/numbers",
        "/beta/numbers?pageKey=k2&pageKey=k3",
      })
  void aSecondRunFinishesWhatABadLinkInterrupted(String link) {
    listing.link(1, link);

    UnreadableResponseException failure =
        catchThrowableOfType(
            UnreadableResponseException.class, () -> listing.pager().forEach(delivered::add));

    assertThat(delivered).containsExactly(0, 1, 2, 3, 4, 5);
    listing.repaired().pager().resume(failure.checkpoint()).forEach(delivered::add);
    assertThat(delivered).isEqualTo(listing.all());
  }

  @Test
  void aLinkToTheSamePageIsRefusedAgainAfterResuming() {
    listing.link(2, "/beta/numbers?pageKey=k2");
    UnreadableResponseException failure =
        catchThrowableOfType(
            UnreadableResponseException.class, () -> listing.pager().forEach(delivered::add));

    assertThatThrownBy(() -> listing.pager().resume(failure.checkpoint()).forEach(delivered::add))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("leads to the same page again");
    assertThat(delivered).hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 410})
  void aKeyThatExpiredLeadsBackToTheStart(int status) {
    Checkpoint checkpoint = firstCheckpoint();
    listing.failAt(1, FakeListing.status(status));

    PageKeyExpiredException expired =
        catchThrowableOfType(
            PageKeyExpiredException.class, () -> listing.pager().resume(checkpoint).toList());

    assertThat(expired)
        .hasMessage(
            "The page key of listNumbers was refused with status %d, it may have expired. The"
                    .formatted(status)
                + " listing has to start again, where checkpoint() leads")
        .hasCauseInstanceOf(StatusException.class);
    assertThat(listing.repaired().pager().resume(expired.checkpoint()).toList())
        .isEqualTo(listing.all());
  }

  @Test
  void aRefusedFirstPageIsNoExpiredKey() {
    listing.failAt(0, FakeListing.status(404));

    assertThatThrownBy(() -> listing.pager().toList()).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aFailedIteratorKeepsFailingWithTheSameError() {
    Iterator<Integer> iterator = listing.failAt(0, FakeListing.down()).pager().iterator();

    DixaException first = catchThrowableOfType(DixaException.class, iterator::next);
    DixaException second = catchThrowableOfType(DixaException.class, iterator::hasNext);

    assertThat(second).isSameAs(first);
  }

  @Test
  void aPageFailsWithTheExceptionOfItsCall() {
    RuntimeException failure = FakeListing.down();

    assertThatThrownBy(() -> listing.failAt(1, failure).pager().forEach(delivered::add))
        .isSameAs(failure);
  }

  @Test
  void aLinkFailureNamesTheOperationAlone() {
    listing.link(1, "/beta/numbers?email=ann%40example.org");

    assertThatThrownBy(() -> listing.pager().toList())
        .hasMessage(
            "The answer 200 to listNumbers is unreadable: Its link to the next page cannot be used:"
                + " the link to the next page has no pageKey.");
  }

  @Test
  void everyPageHasACheckpointToGoOnFrom() {
    List<Page<Integer>> pages = listing.pager().pages().stream().toList();

    assertThat(pages)
        .allSatisfy(
            page -> {
              List<Integer> rest = listing.pager().resume(page.checkpoint()).toList();
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
    assertThat(listing.pager().resume(end)).isEmpty();
    assertThat(listing.requests).isEmpty();
  }

  @Test
  void otherArgumentsAreRefused() {
    Checkpoint checkpoint = firstCheckpoint();
    listing.parameters.put("email", "bob@example.org");

    assertThatThrownBy(() -> listing.pager().resume(checkpoint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other arguments");
  }

  @Test
  void anotherOperationIsRefused() {
    Checkpoint checkpoint = firstCheckpoint();
    listing.operation = "listLetters";

    assertThatThrownBy(() -> listing.pager().resume(checkpoint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the checkpoint belongs to listNumbers, not to listLetters");
  }

  @Test
  void thePageSizeOfTheCheckpointGoesOn() {
    Checkpoint checkpoint = listing.pager().pageSize(3).pages().iterator().next().checkpoint();
    listing.requests.clear();
    listing.pager().pageSize(2).resume(checkpoint).toList();

    assertThat(listing.requests).extracting(Request::size).containsOnly(3);
  }

  @Test
  void noCheckpointMeansTheBeginning() {
    assertThat(listing.pager().resume((String) null)).containsExactlyElementsOf(listing.all());
  }

  @Test
  void aLinkThatCannotBeUsedDoesNotMoveTheCheckpointPastIt() {
    listing.link(1, "/beta/numbers?pageKey=k1");
    UnreadableResponseException failure =
        catchThrowableOfType(
            UnreadableResponseException.class, () -> listing.pager().forEach(delivered::add));
    listing.repaired().link(1, "/beta/numbers?pageKey=k4");

    assertThat(listing.pager().resume(failure.checkpoint())).containsExactly(12, 13, 14);
  }

  @Test
  void whatAFailedCollectionDidNotHandOverIsDeliveredAgain() {
    listing.failAt(2, FakeListing.down());
    DixaException failure =
        catchThrowableOfType(DixaException.class, () -> listing.pager().toList());

    assertThat(listing.repaired().pager().resume(failure.checkpoint()).toList())
        .isEqualTo(listing.all());
  }

  @Test
  void aFailedCollectionThatResumedStartsThereAgain() {
    Checkpoint checkpoint = firstCheckpoint();
    listing.failAt(3, FakeListing.down());
    DixaException failure =
        catchThrowableOfType(
            DixaException.class, () -> listing.pager().resume(checkpoint).toList());

    assertThat(failure.checkpoint()).isEqualTo(checkpoint.encode());
  }

  @Test
  void aListingOnOneOfManyGatewaysMayLinkToAnotherHost() {
    listing.link(1, "https://elsewhere.example/beta/numbers?pageKey=k2");

    assertThat(listing.pager()).containsExactlyElementsOf(listing.all());
  }

  private Checkpoint firstCheckpoint() {
    return listing.pager().pages().iterator().next().checkpoint();
  }
}
