package io.github.dixajava.paging;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

final class Streams {

  private static final int CHARACTERISTICS = Spliterator.ORDERED | Spliterator.NONNULL;

  private Streams() {}

  static <E> Stream<E> of(CloseableIterator<E> iterator) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(iterator, CHARACTERISTICS), false)
        .onClose(iterator::close);
  }
}
