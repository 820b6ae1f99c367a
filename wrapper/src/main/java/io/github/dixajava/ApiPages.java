package io.github.dixajava;

import io.github.dixajava.internal.ClientContext;
import io.github.dixajava.json.Paged;
import io.github.dixajava.paging.PageSource;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A generated operation as a source of pages. */
record ApiPages<T>(
    ClientContext client,
    String operation,
    Map<String, Object> parameters,
    Call<T> call,
    AsyncCall<T> asyncCall,
    int largestPage)
    implements PageSource<T> {

  /** The operation with all arguments but these two. */
  @FunctionalInterface
  interface Call<T> {
    Paged<T> page(@Nullable Integer size, @Nullable String key);
  }

  /** The asynchronous operation with all arguments but these two. */
  @FunctionalInterface
  interface AsyncCall<T> {
    CompletableFuture<? extends Paged<T>> page(@Nullable Integer size, @Nullable String key);
  }

  ApiPages(
      ClientContext client,
      String operation,
      Map<String, Object> parameters,
      Call<T> call,
      AsyncCall<T> asyncCall) {
    this(client, operation, parameters, call, asyncCall, Integer.MAX_VALUE);
  }

  ApiPages<T> upTo(int size) {
    return new ApiPages<>(client, operation, parameters, call, asyncCall, size);
  }

  @Override
  public Clock clock() {
    return client.clock();
  }

  @Override
  public Paged<T> fetch(@Nullable Integer size, @Nullable String key) {
    return call.page(size, key);
  }

  @Override
  public CompletableFuture<? extends Paged<T>> fetchAsync(
      @Nullable Integer size, @Nullable String key) {
    return asyncCall.page(size, key);
  }
}
