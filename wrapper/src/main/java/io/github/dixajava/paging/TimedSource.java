package io.github.dixajava.paging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paged log that can be asked for a range of time. By itself it lists all of the log.
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
}
