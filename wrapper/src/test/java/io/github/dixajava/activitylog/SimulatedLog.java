package io.github.dixajava.activitylog;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.PageLinks;
import io.github.dixajava.json.Paged;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.ActivityType;
import io.github.dixajava.model.DeprecatedActivityLogType;
import io.github.dixajava.paging.PageSource;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.service.Conversations;
import io.github.dixajava.service.ListOrganizationActivityLogQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An activity log with the habits that a server may have: any order, either behaviour at the edges
 * of a range, page keys that are offsets, entries that arrive while it is read. Shared by all tests
 * of exports.
 */
class SimulatedLog implements Conversations {

  /** The order in which a server lists. */
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST,
    BY_ARRIVAL,
    SHUFFLED
  }

  /** The instant of the first entry. */
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  static final Comparator<ActivityLogEntry> BY_TIME_AND_ID =
      Comparator.comparing(ActivityLogEntry::activityTimestamp).thenComparing(ActivityLogEntry::id);

  private static final Clock SYSTEM = Clock.systemUTC();

  final List<ActivityLogEntry> entries = new ArrayList<>();
  Instant now = Instant.parse("2027-01-01T00:00:00Z");
  int pageSize = 10;
  int requests;
  IntConsumer beforeRequest = number -> {};
  IntPredicate expiresKeys = number -> false;
  ExportOptions options = ExportOptions.standard();
  private final InstantSource source = () -> now;
  private Order order = Order.OLDEST_FIRST;
  private boolean includesStart = true;
  private boolean includesEnd = true;
  private final Map<String, List<ActivityLogEntry>> lists = new ConcurrentHashMap<>();
  private @Nullable List<ActivityLogEntry> listed;

  /** Entries at the given milliseconds after the start, in the order in which they arrive. */
  static SimulatedLog of(int count, LongUnaryOperator millis) {
    SimulatedLog log = new SimulatedLog();
    LongStream.range(0, count).forEach(id -> log.add(id, START.plusMillis(millis.applyAsLong(id))));
    return log;
  }

  final void add(long id, Instant time) {
    add(entry(id, time));
  }

  final void add(ActivityLogEntry entry) {
    entries.add(entry);
    relist();
  }

  @SuppressWarnings("deprecation") // an entry has to have it
  static ActivityLogEntry entry(long id, Instant time) {
    return ActivityLogEntry.builder()
        .id(new UUID(7, id))
        .conversationId(id)
        .activityTimestamp(time)
        .activityType(DeprecatedActivityLogType.CONVERSATION_CLAIMED_ACTIVITY_TYPE)
        .type(ActivityType.CONVERSATION_CLOSED)
        .build();
  }

  final SimulatedLog order(Order as) {
    order = as;
    relist();
    return this;
  }

  private void relist() {
    listed = null;
    lists.clear();
  }

  /**
   * What the server does with an entry from the very first or last instant that it is asked for.
   */
  final SimulatedLog includes(boolean start, boolean end) {
    includesStart = start;
    includesEnd = end;
    return this;
  }

  /** The most entries on a page. */
  final SimulatedLog pageSize(int size) {
    pageSize = size;
    return this;
  }

  final Clock clock() {
    return source.withZone(ZoneOffset.UTC);
  }

  final Pager<ActivityLogEntry> export(DateTimeRange range) {
    return new ActivityLog(this, clock()).export(range, options);
  }

  final Pager<ActivityLogEntry> export(Instant from, Instant to) {
    return export(DateTimeRange.between(from, to));
  }

  /** What an export over that range has to deliver, in order. */
  final List<ActivityLogEntry> expected(Instant from, Instant to) {
    return entries.stream()
        .filter(entry -> !entry.activityTimestamp().isBefore(from))
        .filter(entry -> entry.activityTimestamp().isBefore(to))
        .sorted(BY_TIME_AND_ID)
        .toList();
  }

  final Instant end() {
    return entries.stream()
        .map(ActivityLogEntry::activityTimestamp)
        .max(Comparator.naturalOrder())
        .orElse(START)
        .plusSeconds(1);
  }

  /** The time by which the server lists an entry. */
  Instant timeOf(ActivityLogEntry entry) {
    return entry.activityTimestamp();
  }

  static StatusException refused(int status) {
    return StatusException.of(
        CallDetails.of("listOrganizationActivityLog", "GET", "/beta/conversations/activitylog", 1)
            .answered(status, Map.of()),
        null);
  }

  @Override
  public Pager<ActivityLogEntry> allOrganizationActivityLog(
      ListOrganizationActivityLogQuery query) {
    return Pager.over(new Listing(query.fromDatetime(), query.toDatetime()));
  }

  private final class Listing implements PageSource<ActivityLogEntry> {
    private final @Nullable Instant from;
    private final @Nullable Instant to;

    Listing(@Nullable Instant from, @Nullable Instant to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public String operation() {
      return "listOrganizationActivityLog";
    }

    @Override
    public Clock clock() {
      return SYSTEM;
    }

    @Override
    public CompletableFuture<Paged<ActivityLogEntry>> fetchAsync(
        @Nullable Integer size, @Nullable String key) {
      return respond(
          () -> {
            int number = requests++;
            beforeRequest.accept(number);
            if (key != null && expiresKeys.test(number)) {
              throw refused(400);
            }
            return page(from, to, size, key);
          });
    }
  }

  /** The response on its way. */
  CompletableFuture<Paged<ActivityLogEntry>> respond(Supplier<Paged<ActivityLogEntry>> page) {
    try {
      return CompletableFuture.completedFuture(page.get());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** A page of what is listed for a range, null where an end is open. */
  private Paged<ActivityLogEntry> page(
      @Nullable Instant from, @Nullable Instant to, @Nullable Integer size, @Nullable String key) {
    List<ActivityLogEntry> found =
        lists.computeIfAbsent(
            from + "/" + to,
            range -> listed().stream().filter(entry -> lists(from, timeOf(entry), to)).toList());
    int offset = Math.min(found.size(), key == null ? 0 : Integer.parseInt(key));
    int end = Math.min(found.size(), offset + (size == null ? pageSize : Math.min(pageSize, size)));
    return new Response(
        found.subList(offset, end), end < found.size() ? String.valueOf(end) : null);
  }

  private boolean lists(@Nullable Instant from, Instant time, @Nullable Instant to) {
    return (from == null || time.isAfter(from) || (includesStart && time.equals(from)))
        && (to == null || time.isBefore(to) || (includesEnd && time.equals(to)));
  }

  private List<ActivityLogEntry> listed() {
    List<ActivityLogEntry> list = listed;
    if (list == null) {
      list = new ArrayList<>(entries);
      switch (order) {
        case OLDEST_FIRST -> list.sort(Comparator.comparing(this::timeOf));
        case NEWEST_FIRST -> list.sort(Comparator.comparing(this::timeOf).reversed());
        case SHUFFLED ->
            list.sort(
                Comparator.comparing(
                    entry -> Long.hashCode(entry.conversationId() * 0x9E3779B97F4A7C15L)));
        case BY_ARRIVAL -> {}
      }
      listed = list;
    }
    return list;
  }

  private record Response(List<ActivityLogEntry> data, @Nullable String nextKey)
      implements Paged<ActivityLogEntry> {
    @Override
    public @Nullable PageLinks links() {
      return null;
    }
  }
}
