package io.github.dixajava.paging;

import io.github.dixajava.json.Paged;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A paged operation with its arguments: all that a {@link Pager} needs to know about it.
 *
 * <p>The services have one for every paged operation of the API. An application implements it only
 * to page through something that the services do not know.
 *
 * @param <T> the type of an entry
 */
public interface PageSource<T> {

  /** The operation's name; a checkpoint of one operation is refused by another. */
  String operation();

  /**
   * The arguments that select and order the entries, by name. They are the same for all pages, and
   * a checkpoint keeps a fingerprint of them. Page size and page key do not belong to them.
   */
  default Map<String, ?> parameters() {
    return Map.of();
  }

  /**
   * Fetches a page on the calling thread; by default waits for {@link #fetchAsync}.
   *
   * @param size the number of entries wanted, null for the server's default
   * @param key the page's key, null for the first page
   */
  default Paged<T> fetch(@Nullable Integer size, @Nullable String key) {
    return Cursor.await(fetchAsync(size, key), operation());
  }

  /** Fetches a page without blocking; cancelling the future cancels the call. */
  CompletableFuture<? extends Paged<T>> fetchAsync(@Nullable Integer size, @Nullable String key);

  /** The largest page size that the operation accepts. */
  default int largestPage() {
    return Integer.MAX_VALUE;
  }

  /** The clock that measures progress. */
  default Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * The key with which a run begins. By default the server makes the keys; a source that makes them
   * itself has one for the first page, too, and may let a listing grow that once was at its end.
   *
   * @param resumed the key of the checkpoint at which the run resumes, null at the beginning
   * @throws IllegalArgumentException if the key cannot be one of this listing
   */
  default @Nullable String startKey(@Nullable String resumed) {
    return resumed;
  }

  /**
   * Whether nothing is left at this key. By default a listing ends where a page has no key of a
   * next one.
   */
  default boolean isEnd(String key) {
    return false;
  }

  /** The share of the listing before the page with this key, 0 to 1; null where it is unknown. */
  default @Nullable Double position(String key) {
    return null;
  }

  /** Cancels what a source of one run has fetched ahead; the run has ended. */
  default void close() {}
}
