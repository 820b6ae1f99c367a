package io.github.dixajava.paging;

import io.github.dixajava.json.Paged;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A paged log that can be asked for a range of time. By itself it lists all of the log, as {@code
 * between(null, null)} does.
 *
 * @param <T> the type of an entry
 */
public interface TimedSource<T> extends PageSource<T> {

  /**
   * The entries between two whole seconds, null where an end is open. Whether the server counts the
   * two ends in does not matter.
   */
  PageSource<T> between(@Nullable Instant from, @Nullable Instant to);

  /**
   * When an entry was made. An entry for which this throws or returns null counts as made when its
   * neighbour in the listing was.
   */
  Instant timestamp(T entry);

  /**
   * What makes an entry the same one. An entry for which this throws or returns null is delivered
   * as often as it is listed.
   */
  Object id(T entry);

  @Override
  default String operation() {
    return between(null, null).operation();
  }

  @Override
  default Map<String, ?> parameters() {
    return between(null, null).parameters();
  }

  @Override
  default Paged<T> fetch(@Nullable Integer size, @Nullable String key) {
    return between(null, null).fetch(size, key);
  }

  @Override
  default CompletableFuture<? extends Paged<T>> fetchAsync(
      @Nullable Integer size, @Nullable String key) {
    return between(null, null).fetchAsync(size, key);
  }

  @Override
  default int largestPage() {
    return between(null, null).largestPage();
  }

  @Override
  default Clock clock() {
    return between(null, null).clock();
  }
}
