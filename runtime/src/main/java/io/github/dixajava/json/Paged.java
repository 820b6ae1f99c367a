package io.github.dixajava.json;

import com.google.gson.JsonElement;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list. Iterating over it visits the items of this page only.
 *
 * @param <T> what is listed
 */
public interface Paged<T> extends Iterable<T> {
  /** The items of this page, possibly none although more pages follow. */
  List<T> data();

  /**
   * The elements of this page that could not be read, and are therefore not among the items, with
   * position and raw JSON; usually none.
   */
  default List<UnreadableElement> unreadable() {
    return data() instanceof PageItems<?> items ? items.unreadable() : List.of();
  }

  /** The items of this page, in their order; read-only. */
  @Override
  default Iterator<T> iterator() {
    return data().iterator();
  }

  /** Whether there was a list at all: an answer without one is no end, but unreadable. */
  default boolean hasData() {
    return true;
  }

  /** The links to the neighbouring pages; null on a list that has one page only. */
  @Nullable PageLinks links();

  /**
   * The key of the next page, where an answer states it outside of the links; by the description it
   * does not.
   */
  default @Nullable String nextKey() {
    JsonElement key =
        this instanceof DixaModel model ? model.unknownProperties().get("pageKey") : null;
    return key != null && key.isJsonPrimitive() ? key.getAsString() : null;
  }
}
