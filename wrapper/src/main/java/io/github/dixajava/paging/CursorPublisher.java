package io.github.dixajava.paging;

import io.github.dixajava.error.DixaException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Elements of pages, with a run of its own for every subscriber. */
final class CursorPublisher<T, E> implements Flow.Publisher<E> {

  private static final Logger LOG = LoggerFactory.getLogger(Pager.class);

  private final Supplier<Cursor<T>> cursors;
  private final Function<Page<T>, Iterator<E>> elements;

  CursorPublisher(Supplier<Cursor<T>> cursors, Function<Page<T>, Iterator<E>> elements) {
    this.cursors = cursors;
    this.elements = elements;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    new Subscription<>(subscriber, cursors.get(), elements).start();
  }

  /** Delivers what was asked for. One thread at a time drains; others leave a note. */
  private static final class Subscription<T, E> implements Flow.Subscription {

    private final Flow.Subscriber<? super E> subscriber;
    private final Cursor<T> cursor;
    private final Function<Page<T>, Iterator<E>> elements;
    private final AtomicLong demand = new AtomicLong();

    /** The first is that of {@link #start()}: nothing is delivered before it is through. */
    private final AtomicInteger notes = new AtomicInteger(1);

    private volatile boolean over;
    private volatile boolean fetching;
    private volatile boolean ended;
    private volatile @Nullable Throwable misuse;
    private volatile @Nullable Throwable failure;
    private volatile Iterator<E> current = Collections.emptyIterator();

    Subscription(
        Flow.Subscriber<? super E> subscriber,
        Cursor<T> cursor,
        Function<Page<T>, Iterator<E>> elements) {
      this.subscriber = subscriber;
      this.cursor = cursor;
      this.elements = elements;
    }

    void start() {
      try {
        subscriber.onSubscribe(this);
      } catch (Throwable e) {
        failBy(e);
      }
      drainFrom(1);
    }

    @Override
    public void request(long count) {
      if (count < 1) {
        misuse =
            new IllegalArgumentException("request(" + count + "): ask for at least one element");
      } else {
        demand.accumulateAndGet(count, Subscription::cappedSum);
      }
      drain();
    }

    @Override
    public void cancel() {
      over = true;
      cursor.close();
    }

    private void drain() {
      if (notes.getAndIncrement() == 0) {
        drainFrom(1);
      }
    }

    private void drainFrom(int note) {
      int seen = note;
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
        current = Collections.emptyIterator();
        return false;
      }
      if (misuse == null && current.hasNext()) {
        return deliver();
      }
      Throwable thrown = misuse == null ? failure : misuse;
      if (thrown != null) {
        failBy(thrown);
        return false;
      }
      if (ended || (!fetching && cursor.isAtEnd())) {
        cancel();
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
              .thenAccept(this::arrived)
              .whenComplete(
                  (done, failed) -> {
                    failure = failed;
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
      try {
        subscriber.onNext(current.next());
      } catch (Throwable e) {
        failBy(e);
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

    /** Ends with an error, whether of the run or one that the subscriber has thrown. */
    private void failBy(Throwable thrown) {
      cancel();
      try {
        subscriber.onError(DixaException.unwrap(thrown));
      } catch (Throwable e) {
        LOG.error("The onError method of a subscriber failed", e);
      }
    }

    private static long cappedSum(long left, long right) {
      long sum = left + right;
      return sum < 0 ? Long.MAX_VALUE : sum;
    }
  }
}
