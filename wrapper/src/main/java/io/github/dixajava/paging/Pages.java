package io.github.dixajava.paging;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * The same listing page by page, empty pages included.
 *
 * @param <T> the type of an entry
 */
public final class Pages<T> implements Iterable<Page<T>> {

  private final Pager<T> pager;

  Pages(Pager<T> pager) {
    this.pager = pager;
  }

  @Override
  public CloseableIterator<Page<T>> iterator() {
    return cursor();
  }

  /** The pages as a sequential stream; closing it cancels the calls in progress. */
  public Stream<Page<T>> stream() {
    return cursor().stream();
  }

  /** The pages as a publisher: one is fetched only while a subscriber has asked for more. */
  public Flow.Publisher<Page<T>> publisher() {
    return new CursorPublisher<>(() -> pager.open(false), page -> List.of(page).iterator());
  }

  private CursorIterator<T, Page<T>> cursor() {
    return new CursorIterator<>(pager.open(false), page -> List.of(page).iterator());
  }
}
