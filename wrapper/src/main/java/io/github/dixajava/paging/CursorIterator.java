package io.github.dixajava.paging;

import java.lang.ref.Cleaner;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Elements of pages; a page is fetched when its first element is asked for. */
final class CursorIterator<T, E> implements CloseableIterator<E> {

  private static final Cleaner CLEANER = Cleaner.create();

  private final Cursor<T> cursor;
  private final Function<Page<T>, Iterator<E>> elements;
  private final Cleaner.Cleanable cleanable;
  private Iterator<E> current = Collections.emptyIterator();
  private boolean ended;

  CursorIterator(Cursor<T> cursor, Function<Page<T>, Iterator<E>> elements) {
    this.cursor = cursor;
    this.elements = elements;
    this.cleanable = CLEANER.register(this, cursor::close);
  }

  @Override
  public boolean hasNext() {
    while (!ended && !current.hasNext()) {
      Optional<Page<T>> page = cursor.next();
      if (page.isPresent()) {
        current = elements.apply(page.get());
      } else {
        close();
      }
    }
    return !ended;
  }

  @Override
  public E next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the listing has no further element");
    }
    return current.next();
  }

  @Override
  public void close() {
    ended = true;
    current = Collections.emptyIterator();
    cleanable.clean();
  }

  Stream<E> stream() {
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, characteristics), false)
        .onClose(this::close);
  }
}
