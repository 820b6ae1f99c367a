package io.github.dixajava.paging;

import java.util.List;

/**
 * A page of entries and the place where the listing goes on.
 *
 * @param <T> the type of an entry
 */
public final class Page<T> {

  private final List<T> items;
  private final Checkpoint checkpoint;

  /** The list must not change any more. */
  Page(List<T> items, Checkpoint checkpoint) {
    this.items = items;
    this.checkpoint = checkpoint;
  }

  /** The entries in the server's order; may be empty even when pages follow. Unmodifiable. */
  public List<T> items() {
    return items;
  }

  /** Where a later run goes on once this page is dealt with. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Whether the server announced another page. */
  public boolean hasNext() {
    return !checkpoint.isFinished();
  }

  @Override
  public String toString() {
    return "Page[" + items.size() + " items, " + checkpoint + "]";
  }
}
