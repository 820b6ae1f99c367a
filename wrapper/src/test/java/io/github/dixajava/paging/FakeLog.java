package io.github.dixajava.paging;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongUnaryOperator;

/** A log in memory that can be asked for a stretch of time, with the habits a server may have. */
class FakeLog implements TimedSource<FakeLog.Entry> {

  record Entry(long id, Instant time) {}

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final List<Entry> entries;
  int requests;
  int failAt = -1;
  int pageSize = 10;
  ExportLimits limits = ExportLimits.DEFAULT;
  boolean countsStart = true;
  boolean countsEnd = true;
  private Order order = Order.OLDEST_FIRST;

  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST,
    SHUFFLED
  }

  FakeLog(List<Entry> entries) {
    this.entries = entries;
  }

  /** Entries at the given milliseconds after the start. */
  static FakeLog of(int count, LongUnaryOperator millis) {
    List<Entry> entries = new ArrayList<>();
    for (long id = 0; id < count; id++) {
      entries.add(new Entry(id, START.plusMillis(millis.applyAsLong(id))));
    }
    entries.sort(Comparator.comparing(Entry::time));
    return new FakeLog(entries);
  }

  /** A log of some weeks with quiet nights, bursts, equal time stamps and a silent week. */
  static FakeLog irregular(int count, long seed) {
    Random random = new Random(seed);
    long[] time = {0};
    return of(
        count,
        id -> {
          int kind = random.nextInt(1000);
          if (kind < 400) {
            time[0] += random.nextInt(2_000);
          } else if (kind < 990) {
            time[0] += random.nextInt(120_000);
          } else if (kind < 999) {
            time[0] += random.nextInt(36_000_000);
          } else {
            time[0] += 700_000_000L;
          }
          return random.nextInt(4) == 0 ? time[0] / 1000 * 1000 : time[0];
        });
  }

  /** A log with busy days, quiet nights and quieter Sundays, at random within. */
  static FakeLog daily(int count, long seed) {
    Random random = new Random(seed);
    double[] seconds = {0};
    return of(
        count,
        id -> {
          double hour = seconds[0] / 3600 % 24;
          double day = seconds[0] / 86_400 % 7;
          double rate = (hour < 7 || hour > 21 ? 0.1 : 1) * (day < 1 ? 0.3 : 1);
          seconds[0] += -Math.log(1 - random.nextDouble()) * 40 / rate;
          return (long) (seconds[0] * 1000);
        });
  }

  FakeLog order(Order as) {
    this.order = as;
    if (as == Order.NEWEST_FIRST) {
      entries.sort(Comparator.comparing(Entry::time).reversed());
    } else if (as == Order.SHUFFLED) {
      Collections.shuffle(entries, new Random(7));
    }
    return this;
  }

  Order order() {
    return order;
  }

  Pager<Entry> export(Instant from, Instant to) {
    return ParallelExport.over(this, from, to, limits);
  }

  List<Entry> between(Instant from, Instant to) {
    return entries.stream()
        .filter(entry -> !entry.time().isBefore(from) && entry.time().isBefore(to))
        .toList();
  }

  Instant end() {
    return entries.stream().map(Entry::time).max(Comparator.naturalOrder()).orElse(START);
  }

  @Override
  public String operation() {
    return "listLog";
  }

  @Override
  public Map<String, ?> parameters() {
    return Map.of();
  }

  @Override
  public URI baseUri() {
    return URI.create("https://dev.dixa.io");
  }

  @Override
  public Instant timestamp(Entry entry) {
    return entry.time();
  }

  @Override
  public Object id(Entry entry) {
    return entry.id();
  }

  @Override
  public CompletableFuture<PageAnswer<Entry>> fetch(Instant from, Instant to, PageRequest request) {
    if (requests++ == failAt) {
      return CompletableFuture.failedFuture(new IllegalStateException("gateway time-out"));
    }
    return CompletableFuture.completedFuture(answer(from, to, request));
  }

  PageAnswer<Entry> answer(Instant from, Instant to, PageRequest request) {
    if (!from.equals(from.truncatedTo(SECONDS)) || !to.equals(to.truncatedTo(SECONDS))) {
      throw new AssertionError("the wire knows whole seconds only");
    }
    List<Entry> found =
        entries.stream()
            .filter(entry -> after(entry.time(), from) && before(entry.time(), to))
            .toList();
    String key = request.key();
    int offset = key == null ? 0 : Integer.parseInt(key);
    int size = request.size() == null ? pageSize : Math.min(pageSize, request.size());
    int end = Math.min(found.size(), offset + size);
    String next = end < found.size() ? "/beta/log?pageKey=" + end : null;
    return new PageAnswer<>(found.subList(Math.min(offset, end), end), next, null);
  }

  private boolean after(Instant time, Instant from) {
    return time.isAfter(from) || (countsStart && time.equals(from));
  }

  private boolean before(Instant time, Instant to) {
    return time.isBefore(to) || (countsEnd && time.equals(to));
  }
}
