package io.github.dixajava.paging;

import io.github.dixajava.paging.Checkpoint.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens runs through a log over a range of time.
 *
 * @param range what is read unless a checkpoint says otherwise
 * @param export how to read several windows side by side; null to follow one key after the other
 */
record LogRun<T>(TimedSource<T> source, Span range, @Nullable ExportOptions export) {

  /** How long a run that finds its end itself leaves entries to arrive late. */
  static final Duration LAG = Duration.ofMinutes(10);

  Cursor<T> open(Pager.Settings settings) {
    Checkpoint start = start(settings);
    if (export != null || start.window() != null) {
      ExportOptions options = export == null ? ExportOptions.standard().windows(1) : export;
      return new ExportCursor<>(source, start, options);
    }
    Span span = start.span();
    Selection<T> selection = new Selection<>(source, span, start.latest());
    return new SequentialCursor<>(
        source.between(span.askFrom(), span.askTo()),
        start,
        settings.prefetch(),
        selection::of,
        place -> start.at(null, place).withLatest(selection.latest));
  }

  private Checkpoint start(Pager.Settings settings) {
    Checkpoint from = settings.from();
    if (from != null && !from.isFinished()) {
      return from;
    }
    Span span = from == null ? range : new Span(end(from), null);
    boolean findsItsEnd = span.to() == null && (from != null || export != null);
    Duration lag = settings.lag() == null && findsItsEnd ? LAG : settings.lag();
    if (lag != null) {
      span = span.until(source.clock().instant().minus(lag));
    }
    Integer size = settings.pageSize() == null && from != null ? from.size() : settings.pageSize();
    Checkpoint start = Checkpoint.start(source, size, span);
    if (!span.isEmpty()) {
      return start;
    }
    return from == null ? start.at(null, Offset.END) : from;
  }

  /** Up to where a finished run has read; null if there was nothing at all to read. */
  private static @Nullable Instant end(Checkpoint finished) {
    Instant latest = finished.latest();
    Span span = finished.span();
    return span.to() != null ? span.to() : latest != null ? latest.plusNanos(1) : span.from();
  }

  /** What of the pages lies within the span. */
  private static final class Selection<T> {

    private final EntryTimes<T> times;
    private final Span span;
    private @Nullable Instant latest;

    Selection(TimedSource<T> source, Span span, @Nullable Instant latest) {
      this.times = new EntryTimes<>(source);
      this.span = span;
      this.latest = latest;
    }

    List<T> of(List<T> entries) {
      List<Instant> at = times.of(entries);
      if (span.to() == null) {
        at.forEach(time -> latest = latest == null || time.isAfter(latest) ? time : latest);
      }
      return times.select(entries, at, span::contains);
    }
  }
}
