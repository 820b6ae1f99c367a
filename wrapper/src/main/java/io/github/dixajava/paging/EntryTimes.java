package io.github.dixajava.paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The times of a listing's entries. One that has none takes the time of its neighbour. */
final class EntryTimes<T> {

  private final TimedSource<T> source;
  private @Nullable Instant last;

  EntryTimes(TimedSource<T> source) {
    this.source = source;
  }

  /** A time for each of the entries that come next; none as long as no entry had one. */
  List<Instant> of(List<T> entries) {
    List<Instant> times = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Instant time = time(entries.get(i));
      last = time == null ? last : time;
      if (last != null) {
        times.addAll(Collections.nCopies(i + 1 - times.size(), last));
      }
    }
    return times;
  }

  /** The entries whose time is wanted; all of them as long as no entry had a time. */
  List<T> select(List<T> entries, List<Instant> times, Predicate<Instant> wanted) {
    return times.isEmpty()
        ? entries
        : IntStream.range(0, entries.size())
            .filter(i -> wanted.test(times.get(i)))
            .mapToObj(entries::get)
            .toList();
  }

  private @Nullable Instant time(T entry) {
    try {
      return source.timestamp(entry);
    } catch (RuntimeException unknown) {
      return null;
    }
  }
}
