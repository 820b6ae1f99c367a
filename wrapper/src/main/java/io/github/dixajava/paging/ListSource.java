package io.github.dixajava.paging;

import io.github.dixajava.json.PageLinks;
import io.github.dixajava.json.Paged;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A list as a paged operation, for tests of an application; its keys are indexes. */
record ListSource<T>(List<T> all) implements PageSource<T> {

  @Override
  public String operation() {
    return "list";
  }

  @Override
  public Paged<T> fetch(@Nullable Integer size, @Nullable String key) {
    int from = key == null ? 0 : Integer.parseInt(key);
    int to = size == null ? all.size() : (int) Math.min(all.size(), (long) from + size);
    return new Slice<>(all.subList(from, to), to == all.size() ? null : String.valueOf(to));
  }

  @Override
  public CompletableFuture<Paged<T>> fetchAsync(@Nullable Integer size, @Nullable String key) {
    return CompletableFuture.completedFuture(fetch(size, key));
  }

  private record Slice<T>(List<T> data, @Nullable String nextKey) implements Paged<T> {
    @Override
    public @Nullable PageLinks links() {
      return null;
    }
  }
}
