package io.github.dixajava.paging;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the caller of a pager asked for. */
record PagerSettings(
    @Nullable Integer pageSize,
    boolean prefetch,
    @Nullable Checkpoint from,
    @Nullable Duration lag,
    @Nullable Consumer<? super Progress> listener) {

  static final PagerSettings DEFAULT = new PagerSettings(null, false, null, null, null);

  PagerSettings withPageSize(int size) {
    return new PagerSettings(size, prefetch, from, lag, listener);
  }

  PagerSettings withPrefetch(boolean on) {
    return new PagerSettings(pageSize, on, from, lag, listener);
  }

  PagerSettings withFrom(@Nullable Checkpoint checkpoint) {
    return new PagerSettings(pageSize, prefetch, checkpoint, lag, listener);
  }

  PagerSettings withLag(Duration length) {
    return new PagerSettings(pageSize, prefetch, from, length, listener);
  }

  PagerSettings withListener(Consumer<? super Progress> progress) {
    return new PagerSettings(pageSize, prefetch, from, lag, progress);
  }
}
