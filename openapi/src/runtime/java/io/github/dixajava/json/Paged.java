package io.github.dixajava.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list.
 *
 * @param <T> what is listed
 */
public interface Paged<T> {
  /** The items of this page, possibly none although more pages follow. */
  List<T> data();

  /** The links to the neighbouring pages; null on a list that has one page only. */
  @Nullable PageLinks links();
}
