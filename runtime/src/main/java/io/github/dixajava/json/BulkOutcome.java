package io.github.dixajava.json;

import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a bulk call. Exactly one of the two is present; neither is, if the
 * answer has a form that this version does not know.
 *
 * @param <T> what a success gives
 */
public interface BulkOutcome<T> {
  /** What the item became; null if it failed. */
  @Nullable T success();

  /** Why the item failed, as the model class of the error; null if it did not. */
  @Nullable Object failure();
}
