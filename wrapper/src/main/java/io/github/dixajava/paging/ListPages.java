package io.github.dixajava.paging;

import io.github.dixajava.json.PageLinks;
import io.github.dixajava.json.Paged;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A list as a paged operation, for tests of an application; its keys are indexes. */
record ListPages<T>(List<T> all) implements PageSource<T> {

  @Override
  public String operation() {
    return "list";
  }

  @Override
  public CompletableFuture<Paged<T>> fetchAsync(@Nullable Integer size, @Nullable String key) {
    int from = key == null ? 0 : Integer.parseInt(key);
    int to = size == null ? all.size() : (int) Math.min(all.size(), (long) from + size);
    return CompletableFuture.completedFuture(
        new Part<>(all.subList(from, to), to == all.size() ? null : String.valueOf(to)));
  }

  @Override
  public Double position(String key) {
    return Double.parseDouble(key) / all.size();
  }

  private record Part<T>(List<T> data, @Nullable String nextKey) implements Paged<T> {
    @Override
    public @Nullable PageLinks links() {
      return null;
    }
  }
}
