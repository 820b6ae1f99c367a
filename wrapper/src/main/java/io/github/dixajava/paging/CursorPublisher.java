package io.github.dixajava.paging;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;

/** A run of its own for every subscriber. */
final class CursorPublisher<T, E> implements Flow.Publisher<E> {

  private final Supplier<PageCursor<T>> cursors;
  private final Function<Page<T>, Iterator<E>> elements;

  CursorPublisher(Supplier<PageCursor<T>> cursors, Function<Page<T>, Iterator<E>> elements) {
    this.cursors = cursors;
    this.elements = elements;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    CursorSubscription<T, E> subscription =
        new CursorSubscription<>(subscriber, cursors.get(), elements);
    subscriber.onSubscribe(subscription);
    subscription.drain();
  }
}
