package io.github.dixajava.internal.service;

import io.github.dixajava.json.Paged;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A paged operation with all arguments but these two.
 *
 * @param <T> the type of an entry
 */
@FunctionalInterface
public interface PageCall<T> {

  /**
   * The call for one page.
   *
   * @param size how many entries; null for Dixa's default
   * @param key the page; null for the first one
   */
  Call<? extends Paged<T>> page(@Nullable Integer size, @Nullable String key);
}
