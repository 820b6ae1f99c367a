package io.github.dixajava.exports;

import io.github.dixajava.paging.CloseableIterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a run hands out, one element ahead at most. */
final class RunIterator<E> implements CloseableIterator<E> {
  private final ExportCursor<?> cursor;
  private final Supplier<@Nullable E> source;
  private @Nullable E next;
  private boolean ended;

  /**
   * @param source the next element; null at the end
   */
  RunIterator(ExportCursor<?> cursor, Supplier<@Nullable E> source) {
    this.cursor = cursor;
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = source.get();
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public E next() {
    E element = hasNext() ? next : null;
    if (element == null) {
      throw new NoSuchElementException("the export is at its end");
    }
    next = null;
    return element;
  }

  @Override
  public void close() {
    ended = true;
    next = null;
    cursor.close();
  }
}
