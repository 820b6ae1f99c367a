package io.github.dixajava.paging;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.Paged;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A log that can be asked for a range of time, with the habits a server may have. The one imitation
 * that all tests of logs share; its keys are offsets.
 */
public class FakeLog implements TimedSource<FakeLog.Entry> {

  /** An entry; one with a negative id has neither id nor time that can be told. */
  public record Entry(long id, Instant time) {}

  /** The order in which a server lists. */
  public enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST,
    SHUFFLED
  }

  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final List<Entry> entries;
  int requests;
  int failAt = -1;
  int pageSize = 10;
  ExportOptions options = ExportOptions.standard();
  boolean countsStart = true;
  boolean countsEnd = true;
  Instant now = Instant.parse("2027-01-01T00:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private Order order;

  FakeLog(List<Entry> entries) {
    this.entries = entries;
    this.order = orderOf(entries);
  }

  private static Order orderOf(List<Entry> entries) {
    boolean forth = true;
    boolean back = true;
    for (int i = 1; i < entries.size(); i++) {
      int step = entries.get(i).time().compareTo(entries.get(i - 1).time());
      forth &= step >= 0;
      back &= step <= 0;
    }
    return forth ? Order.OLDEST_FIRST : back ? Order.NEWEST_FIRST : Order.SHUFFLED;
  }

  /** Entries at the given milliseconds after the start. */
  public static FakeLog of(int count, LongUnaryOperator millis) {
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

  /** What the server does with an entry from the very start of what it is asked for. */
  public FakeLog countsStart(boolean counts) {
    countsStart = counts;
    return this;
  }

  public FakeLog pageSize(int size) {
    pageSize = size;
    return this;
  }

  /** An entry that the server lists from now on. */
  void add(Entry entry) {
    entries.add(entry);
    order(order);
    if (order == Order.OLDEST_FIRST) {
      entries.sort(Comparator.comparing(Entry::time));
    }
  }

  Pager<Entry> pager(@Nullable DateTimeRange range) {
    return Pager.over(this, range);
  }

  Pager<Entry> export(DateTimeRange range) {
    return Pager.export(this, range, options);
  }

  Pager<Entry> export(Instant from, Instant to) {
    return export(DateTimeRange.between(from, to));
  }

  List<Entry> within(Instant from, Instant to) {
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
  public Clock clock() {
    return clock;
  }

  @Override
  public Instant timestamp(Entry entry) {
    if (entry.id() < 0) {
      throw new IllegalStateException("no time");
    }
    return entry.time();
  }

  @Override
  public Object id(Entry entry) {
    if (entry.id() < 0) {
      throw new IllegalStateException("no id");
    }
    return entry.id();
  }

  @Override
  public PageSource<Entry> between(@Nullable Instant from, @Nullable Instant to) {
    return new Asked(from, to);
  }

  @Override
  public Paged<Entry> fetch(@Nullable Integer size, @Nullable String key) {
    return new Asked(null, null).fetch(size, key);
  }

  @Override
  public CompletableFuture<Paged<Entry>> fetchAsync(@Nullable Integer size, @Nullable String key) {
    return new Asked(null, null).fetchAsync(size, key);
  }

  private final class Asked implements PageSource<Entry> {

    private final @Nullable Instant from;
    private final @Nullable Instant to;

    Asked(@Nullable Instant from, @Nullable Instant to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public String operation() {
      return FakeLog.this.operation();
    }

    @Override
    public Paged<Entry> fetch(@Nullable Integer size, @Nullable String key) {
      if (requests++ == failAt) {
        throw FakeListing.down();
      }
      return answer(from, to, size, key);
    }

    @Override
    public CompletableFuture<Paged<Entry>> fetchAsync(
        @Nullable Integer size, @Nullable String key) {
      if (requests++ == failAt) {
        return CompletableFuture.failedFuture(FakeListing.down());
      }
      return answerAsync(() -> answer(from, to, size, key));
    }
  }

  /** Sends the answer on its way. */
  CompletableFuture<Paged<Entry>> answerAsync(Supplier<Paged<Entry>> answer) {
    return CompletableFuture.completedFuture(answer.get());
  }

  /** The page of what lies between two whole seconds, null where an end is open. */
  public Paged<Entry> answer(
      @Nullable Instant from, @Nullable Instant to, @Nullable Integer size, @Nullable String key) {
    if (!isWhole(from) || !isWhole(to)) {
      throw new AssertionError("the wire knows whole seconds only");
    }
    List<Entry> found = find(from, to);
    int offset = key == null ? 0 : Integer.parseInt(key);
    int end = Math.min(found.size(), offset + (size == null ? pageSize : Math.min(pageSize, size)));
    String next = end < found.size() ? "/beta/log?pageKey=" + end : null;
    return ScriptedPage.of(found.subList(Math.min(offset, end), end), next);
  }

  private static boolean isWhole(@Nullable Instant time) {
    return time == null || time.equals(time.truncatedTo(SECONDS));
  }

  private List<Entry> find(@Nullable Instant from, @Nullable Instant to) {
    Predicate<Entry> started = entry -> from == null || isAfter(entry.time(), from);
    Predicate<Entry> ended = entry -> to != null && !isBefore(entry.time(), to);
    return switch (order) {
      case OLDEST_FIRST -> entries.subList(first(started), Math.max(first(started), first(ended)));
      case NEWEST_FIRST -> {
        int start = first(ended.negate());
        yield entries.subList(start, Math.max(start, first(started.negate())));
      }
      case SHUFFLED -> entries.stream().filter(started.and(ended.negate())).toList();
    };
  }

  /** The index of the first entry for which it holds, by halves. */
  private int first(Predicate<Entry> holds) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(entries.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean isAfter(Instant time, Instant from) {
    return time.isAfter(from) || (countsStart && time.equals(from));
  }

  private boolean isBefore(Instant time, Instant to) {
    return time.isBefore(to) || (countsEnd && time.equals(to));
  }
}
