package io.github.dixajava.paging;

import java.util.List;

/**
 * A page of entries and the place where the listing goes on.
 *
 * @param items the entries in the server's order; may be empty even when pages follow
 * @param checkpoint where a later run goes on once this page is dealt with
 */
public record Page<T>(List<T> items, Checkpoint checkpoint) {

  /** Whether the server announced another page. */
  public boolean hasNext() {
    return !checkpoint.isFinished();
  }
}
