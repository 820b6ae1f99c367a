package io.github.dixajava.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reactions to the end of a future that no one waits for in turn. */
final class Futures {
  private Futures() {}

  static <T extends @Nullable Object> void whenDone(
      CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> reaction) {
    var unused = future.whenComplete(reaction);
  }
}
