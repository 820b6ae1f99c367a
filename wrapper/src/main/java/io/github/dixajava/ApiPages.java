package io.github.dixajava;

import com.google.gson.JsonElement;
import io.github.dixajava.internal.ClientContext;
import io.github.dixajava.json.DixaModel;
import io.github.dixajava.json.Paged;
import io.github.dixajava.paging.PageAnswer;
import io.github.dixajava.paging.PageRequest;
import io.github.dixajava.paging.PageSource;
import java.net.URI;
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
  public URI baseUri() {
    return client.baseUrl().uri();
  }

  @Override
  public Clock clock() {
    return client.clock();
  }

  @Override
  public PageAnswer<T> fetch(PageRequest request) {
    return answer(call.page(request.size(), request.key()));
  }

  @Override
  public CompletableFuture<PageAnswer<T>> fetchAsync(PageRequest request) {
    return Cancellation.map(asyncCall.page(request.size(), request.key()), ApiPages::answer);
  }

  /** An answer can state the next key beside the links; by the description it does not. */
  static <T> PageAnswer<T> answer(Paged<T> page) {
    JsonElement key =
        page instanceof DixaModel model ? model.unknownProperties().get("pageKey") : null;
    return PageAnswer.of(page, key != null && key.isJsonPrimitive() ? key.getAsString() : null);
  }
}
