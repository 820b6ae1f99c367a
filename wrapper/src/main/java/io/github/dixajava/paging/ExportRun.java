package io.github.dixajava.paging;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

record ExportRun<T>(TimedSource<T> source, Stretch stretch, ExportLimits limits, Listing listing)
    implements PageRun<T> {

  static <T> ExportRun<T> of(TimedSource<T> source, Stretch stretch, ExportLimits limits) {
    Map<String, Object> parameters = new LinkedHashMap<>(source.parameters());
    parameters.put("from", stretch.from());
    parameters.put("to", stretch.to());
    return new ExportRun<>(
        source, stretch, limits, Listing.of("export:" + source.operation(), parameters));
  }

  @Override
  public Clock clock() {
    return source.clock();
  }

  @Override
  public int largestPage() {
    return source.largestPage();
  }

  @Override
  public PageCursor<T> open(PagerSettings settings) {
    return new ExportCursor<>(this, settings);
  }

  /** All of it, in the given direction. */
  TimeAxis.Window whole(TimeAxis axis) {
    return axis.window(stretch.firstSecond(), stretch.endSecond());
  }

  Checkpoint checkpoint(ExportPlace place) {
    boolean finished = place.asked().start() >= whole(place.axis()).end();
    return new Checkpoint(listing, finished ? Position.END : place.toPosition());
  }
}
