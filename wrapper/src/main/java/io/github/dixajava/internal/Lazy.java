package io.github.dixajava.internal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something when it is first asked for, once; whoever asks meanwhile waits. */
public final class Lazy<T> implements Supplier<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T present = made;
    if (present != null) {
      return present;
    }
    lock.lock();
    try {
      T first = made;
      if (first == null) {
        first = maker.get();
        made = first;
      }
      return first;
    } finally {
      lock.unlock();
    }
  }
}
