package io.github.dixajava.paging;

import java.util.Iterator;

/**
 * An iterator that may be left early. Closing it gives up a call that is under way; after that it
 * has no next element. An iterator serves one thread; several of one pager do not disturb each
 * other.
 *
 * <p>After a failure it fails again with the same exception. Closing is optional: a dropped
 * iterator gives up its calls as well, only later.
 */
public interface CloseableIterator<E> extends Iterator<E>, AutoCloseable {

  @Override
  void close();
}
