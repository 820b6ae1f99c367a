package io.github.dixajava.paging;

import java.time.Clock;

/** Opens runs through one listing: what a pager needs beyond its settings. */
interface PageRun<T> {

  Listing listing();

  Clock clock();

  /** The largest page size that is accepted. */
  int largestPage();

  PageCursor<T> open(PagerSettings settings);
}
