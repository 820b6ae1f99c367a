package io.github.dixajava.paging;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A paged operation with its arguments: all that a {@link Pager} needs to know of it.
 *
 * <p>The facade has one for every paged operation of the API. An application implements it only to
 * page through something the facade does not know.
 *
 * @param <T> the type of an entry
 */
public interface PageSource<T> {

  /** The operation's name; a checkpoint of one operation is refused by another. */
  String operation();

  /**
   * The arguments that select and order the entries, by name. They stay the same for all pages, and
   * a checkpoint keeps a fingerprint of them. Page size and page key are none of them.
   */
  Map<String, ?> parameters();

  /** The address that calls go to; a link to another origin is refused. */
  URI baseUri();

  /** Fetches a page on the calling thread. */
  PageAnswer<T> fetch(PageRequest request);

  /** Fetches a page in the background; cancelling the future gives the call up. */
  CompletableFuture<PageAnswer<T>> fetchAsync(PageRequest request);

  /** The largest page the operation grants; a larger one is refused before anything is sent. */
  default int largestPage() {
    return Integer.MAX_VALUE;
  }

  /** The clock by which progress is measured. */
  default Clock clock() {
    return Clock.systemUTC();
  }
}
