package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.json.Paged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        .hasMessage("pageSize must be at least 1, but was 0");
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

  @Test
  void knowsWhereItBegins() {
    Checkpoint start = listing.pager().checkpoint();

    assertThat(listing.pager().resume(start)).containsExactlyElementsOf(listing.all());
    assertThat(listing.requests).hasSize(5);
  }

  @Test
  void anInsertPerPageDuplicatesOneEntryOfEachFurtherPageOfAnOffsetListing() {
    OffsetListing newestFirst = new OffsetListing(100, numbers -> numbers.add(0, 1_000));

    List<Integer> read = Pager.over(newestFirst).pageSize(10).toList();

    assertThat(read).hasSize(110);
    assertThat(new HashSet<>(read)).hasSize(100);
  }

  @Test
  void aDeletionPerPageSkipsOneEntryOfEachFurtherPageOfAnOffsetListing() {
    OffsetListing oldestFirst = new OffsetListing(100, numbers -> numbers.remove(0));

    assertThat(Pager.over(oldestFirst).pageSize(10).toList()).doesNotHaveDuplicates().hasSize(91);
  }

  /** Numbers whose keys are offsets, with a change after each page. */
  private static final class OffsetListing implements PageSource<Integer> {
    private final List<Integer> numbers;
    private final Consumer<List<Integer>> change;

    OffsetListing(int count, Consumer<List<Integer>> change) {
      this.numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
      this.change = change;
    }

    @Override
    public String operation() {
      return "listNumbers";
    }

    @Override
    public CompletableFuture<Paged<Integer>> fetchAsync(
        @Nullable Integer size, @Nullable String key) {
      int from = Math.min(numbers.size(), key == null ? 0 : Integer.parseInt(key));
      int to = Math.min(numbers.size(), from + (size == null ? 10 : size));
      String next = to < numbers.size() ? String.valueOf(to) : null;
      List<Integer> page = List.copyOf(numbers.subList(from, to));
      change.accept(numbers);
      return CompletableFuture.completedFuture(new ScriptedPage<>(page, null, next));
    }
  }
}
