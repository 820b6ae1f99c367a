package io.github.dixajava.paging;

import io.github.dixajava.json.PageLinks;
import io.github.dixajava.json.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as a server answers it. */
record ScriptedPage<T>(List<T> data, @Nullable String next, @Nullable String nextKey)
    implements Paged<T> {

  static <T> ScriptedPage<T> of(List<T> data, @Nullable String next) {
    return new ScriptedPage<>(data, next, null);
  }

  @Override
  public @Nullable PageLinks links() {
    return next == null
        ? null
        : new PageLinks() {
          @Override
          public @Nullable String next() {
            return next;
          }

          @Override
          public @Nullable String previous() {
            return null;
          }
        };
  }
}
