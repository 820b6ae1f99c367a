package io.github.dixajava.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what was asked for. One thread at a time drains; whoever comes meanwhile leaves a note.
 */
final class CursorSubscription<T, E> implements Flow.Subscription {

  private final Flow.Subscriber<? super E> subscriber;
  private final PageCursor<T> cursor;
  private final Function<Page<T>, Iterator<E>> elements;
  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger notes = new AtomicInteger();
  private volatile boolean over;
  private volatile boolean fetching;
  private volatile boolean ended;
  private volatile @Nullable Throwable misuse;
  private volatile @Nullable Throwable failure;
  private volatile Iterator<E> current = Collections.emptyIterator();

  CursorSubscription(
      Flow.Subscriber<? super E> subscriber,
      PageCursor<T> cursor,
      Function<Page<T>, Iterator<E>> elements) {
    this.subscriber = subscriber;
    this.cursor = cursor;
    this.elements = elements;
  }

  @Override
  public void request(long count) {
    if (count < 1) {
      misuse = new IllegalArgumentException("request(" + count + "): ask for at least one element");
    } else {
      demand.accumulateAndGet(count, CursorSubscription::cappedSum);
    }
    drain();
  }

  @Override
  public void cancel() {
    over = true;
    cursor.close();
  }

  void drain() {
    if (notes.getAndIncrement() > 0) {
      return;
    }
    int seen = 1;
    while (seen != 0) {
      while (advance()) {
        // as long as there is something to do
      }
      seen = notes.addAndGet(-seen);
    }
  }

  /** Does one thing; returns false when there is nothing to do before the next note. */
  private boolean advance() {
    if (over) {
      return false;
    }
    if (misuse == null && current.hasNext()) {
      return deliver();
    }
    Throwable thrown = misuse == null ? failure : misuse;
    if (thrown != null) {
      end();
      subscriber.onError(thrown);
      return false;
    }
    if (ended || (!fetching && cursor.isAtEnd())) {
      end();
      subscriber.onComplete();
      return false;
    }
    if (fetching || demand.get() == 0) {
      return false;
    }
    fetching = true;
    var unused =
        cursor
            .nextAsync()
            .whenComplete(
                (page, error) -> {
                  if (error == null) {
                    arrived(page);
                  } else {
                    failure = Failures.unwrap(error);
                  }
                  fetching = false;
                  drain();
                });
    return !fetching;
  }

  private boolean deliver() {
    if (demand.get() == 0) {
      return false;
    }
    demand.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1);
    E element = current.next();
    try {
      subscriber.onNext(element);
    } catch (RuntimeException e) {
      end();
      subscriber.onError(e);
    }
    return true;
  }

  private void arrived(Optional<Page<T>> page) {
    if (page.isPresent()) {
      current = elements.apply(page.get());
    } else {
      ended = true;
    }
  }

  private void end() {
    over = true;
    cursor.close();
  }

  private static long cappedSum(long left, long right) {
    long sum = left + right;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
