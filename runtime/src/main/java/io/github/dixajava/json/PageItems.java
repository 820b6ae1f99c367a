package io.github.dixajava.json;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The elements of a page that could be read, beside those that could not. */
final class PageItems<T extends @Nullable Object> extends AbstractList<T> implements RandomAccess {
  private final List<T> items;
  private final List<UnreadableElement> unreadable;

  PageItems(List<T> items, List<UnreadableElement> unreadable) {
    this.items = items;
    this.unreadable = List.copyOf(unreadable);
  }

  @Override
  public T get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }

  List<UnreadableElement> unreadable() {
    return unreadable;
  }
}
