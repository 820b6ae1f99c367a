package io.github.dixajava.paging;

import org.jspecify.annotations.Nullable;

/** What the caller of a pager asked for. */
record PagerSettings(
    @Nullable Integer pageSize,
    boolean prefetch,
    @Nullable Checkpoint from,
    @Nullable ProgressListener listener) {

  static final PagerSettings DEFAULT = new PagerSettings(null, false, null, null);

  PagerSettings withPageSize(int size) {
    return new PagerSettings(size, prefetch, from, listener);
  }

  PagerSettings withPrefetch(boolean on) {
    return new PagerSettings(pageSize, on, from, listener);
  }

  PagerSettings withFrom(Checkpoint checkpoint) {
    return new PagerSettings(pageSize, prefetch, checkpoint, listener);
  }

  PagerSettings withListener(ProgressListener progressListener) {
    return new PagerSettings(pageSize, prefetch, from, progressListener);
  }

  Position start() {
    return from == null ? Position.START : from.position();
  }
}
