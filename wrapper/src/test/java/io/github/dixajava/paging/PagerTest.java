package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagerTest {

  private final FakeListing listing = new FakeListing();

  @Test
  void deliversAllEntriesInOrder() {
    assertThat(listing.pager()).containsExactlyElementsOf(listing.all());
  }

  @Test
  void isAStreamToo() {
    try (Stream<Integer> numbers = listing.pager().stream()) {
      assertThat(numbers).containsExactlyElementsOf(listing.all());
    }
  }

  @Test
  void fetchesNothingBeforeItIsAsked() {
    try (Stream<Integer> numbers = listing.pager().stream()) {
      assertThat(listing.pager().iterator()).isNotNull();
      assertThat(numbers).isNotNull();
    }

    assertThat(listing.requests).isEmpty();
  }

  @Test
  void fetchesAPageOnlyWhenItsFirstEntryIsAskedFor() {
    try (Stream<Integer> numbers = listing.pager().stream()) {
      assertThat(numbers.limit(3)).containsExactly(0, 1, 2);
    }

    assertThat(listing.requests).hasSize(1);
  }

  @Test
  void goesOnThroughEmptyPages() {
    listing.page(0).page(1).page(3);

    assertThat(listing.pager()).containsExactly(6, 7, 8, 12, 13, 14);
  }

  @Test
  void deliversEmptyPagesAsPages() {
    listing.page(1);

    assertThat(listing.pager().pages()).extracting(page -> page.items().size()).contains(0);
  }

  @Test
  void endsWhereThereIsNoLink() {
    listing.link(1, null);

    assertThat(listing.pager()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void takesABlankLinkForTheEnd() {
    listing.link(1, " ");

    assertThat(listing.pager()).hasSize(6);
  }

  @Test
  void sendsThePageSizeWithEveryPage() {
    assertThat(listing.pager().pageSize(7)).isNotEmpty();

    assertThat(listing.requests).extracting(FakeListing.Request::size).containsOnly(7);
  }

  @Test
  void refusesAPageSizeBelowOne() {
    assertThatThrownBy(() -> listing.pager().pageSize(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageSize is 0");
  }

  @Test
  void itsIteratorsAreIndependent() {
    Pager<Integer> pager = listing.pager();
    Iterator<Integer> first = pager.iterator();
    Iterator<Integer> second = pager.iterator();

    assertThat(List.of(first.next(), second.next(), first.next(), second.next()))
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void askingTwiceForANextElementFetchesOnce() {
    Iterator<Integer> iterator = listing.pager().iterator();

    assertThat(iterator.hasNext()).isTrue();
    assertThat(iterator.hasNext()).isTrue();
    assertThat(listing.requests).hasSize(1);
  }

  @Test
  void nextWorksWithoutHasNext() {
    Iterator<Integer> iterator = listing.pager().iterator();

    assertThat(List.of(iterator.next(), iterator.next(), iterator.next(), iterator.next()))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void saysNoSuchElementAfterTheEnd() {
    Iterator<Integer> iterator = new FakeListing(1).page(0).pager().iterator();

    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void hasNothingMoreOnceClosed() {
    CloseableIterator<Integer> iterator = listing.pager().iterator();
    iterator.next();
    iterator.close();

    assertThat(iterator.hasNext()).isFalse();
    assertThat(listing.requests).hasSize(1);
  }

  @Test
  void collectsASmallListing() {
    assertThat(listing.pager().toList()).isEqualTo(listing.all());
  }

  @Test
  void passesOnWrongArgumentsAsTheyAre() {
    IllegalArgumentException wrong = new IllegalArgumentException("email or phone, not both");
    listing.failAt(0, wrong);

    assertThatThrownBy(() -> listing.pager().toList()).isSameAs(wrong);
  }
}
