package io.github.dixajava.paging;

import java.time.Clock;

record SequentialRun<T>(PageSource<T> source, Listing listing, int largestPage)
    implements PageRun<T> {

  static <T> SequentialRun<T> of(PageSource<T> source) {
    Listing listing = Listing.of(source.operation(), source.parameters());
    return new SequentialRun<>(source, listing, source.largestPage());
  }

  @Override
  public Clock clock() {
    return source.clock();
  }

  @Override
  public PageCursor<T> open(PagerSettings settings) {
    PageWalk<T> walk = new PageWalk<>(listing, source.baseUri(), settings.start());
    return new SequentialCursor<>(source, walk, settings);
  }
}
