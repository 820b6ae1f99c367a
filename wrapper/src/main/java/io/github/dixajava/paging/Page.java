package io.github.dixajava.paging;

import io.github.dixajava.json.UnreadableElement;
import java.util.List;

/**
 * A page of entries and the checkpoint after it.
 *
 * @param <T> the type of an entry
 */
public final class Page<T> {

  private final List<T> items;
  private final List<UnreadableElement> unreadable;
  private final Checkpoint checkpoint;

  /** Neither list must change any more. */
  Page(List<T> items, List<UnreadableElement> unreadable, Checkpoint checkpoint) {
    this.items = items;
    this.unreadable = unreadable;
    this.checkpoint = checkpoint;
  }

  /** The entries in the order of the listing; may be empty although pages follow. Unmodifiable. */
  public List<T> items() {
    return items;
  }

  /**
   * The elements of the response that could not be read, and are therefore not among the items,
   * with position and raw JSON. Usually empty. Each of them is also logged as a warning, without
   * its values.
   */
  public List<UnreadableElement> unreadable() {
    return unreadable;
  }

  /** Where a later run resumes once this page has been processed. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Whether the listing continues after this page. */
  public boolean hasNext() {
    return !checkpoint.isFinished();
  }

  @Override
  public String toString() {
    return "Page[" + items.size() + " items, " + checkpoint + "]";
  }
}
