package io.github.dixajava.paging;

import io.github.dixajava.json.Paged;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

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
   * a checkpoint keeps a fingerprint of them. Page size, page key and a range of time are none of
   * them.
   */
  default Map<String, ?> parameters() {
    return Map.of();
  }

  /**
   * Fetches a page on the calling thread.
   *
   * @param size the number of entries wanted, null for the server's default
   * @param key the page's key, null for the first page
   */
  Paged<T> fetch(@Nullable Integer size, @Nullable String key);

  /** Fetches a page in the background; cancelling the future gives the call up. */
  CompletableFuture<? extends Paged<T>> fetchAsync(@Nullable Integer size, @Nullable String key);

  /** The largest page the operation grants; a larger one is refused before anything is sent. */
  default int largestPage() {
    return Integer.MAX_VALUE;
  }

  /** The clock that tells the present and measures progress. */
  default Clock clock() {
    return Clock.systemUTC();
  }
}
