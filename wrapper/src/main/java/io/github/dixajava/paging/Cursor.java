package io.github.dixajava.paging;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One run through a listing, page by page. A call follows the end of the one before. */
interface Cursor<T> extends AutoCloseable {

  /** The next page, empty at the end; fails with the same exception again once it failed. */
  Optional<Page<T>> next();

  /** Like {@link #next()}, without a thread that waits; whatever fails, fails in the future. */
  CompletableFuture<Optional<Page<T>>> nextAsync();

  /** Whether it is known, without a call, that no page follows. */
  boolean isAtEnd();

  /** Where the listing goes on after the pages so far. */
  Checkpoint checkpoint();

  /** Gives up the calls that are under way; the listing ends here. */
  @Override
  void close();
}
