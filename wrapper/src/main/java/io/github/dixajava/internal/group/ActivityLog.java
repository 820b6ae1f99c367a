package io.github.dixajava.internal.group;

import io.github.dixajava.api.ConversationsApi;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.filter.LogRange;
import io.github.dixajava.internal.CallPages;
import io.github.dixajava.internal.Calls;
import io.github.dixajava.internal.Cancellation;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.ExportLimits;
import io.github.dixajava.paging.PageAnswer;
import io.github.dixajava.paging.PageRequest;
import io.github.dixajava.paging.PageSource;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.paging.ParallelExport;
import io.github.dixajava.paging.TimedSource;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The activity log of the organization, page after page or windows side by side. */
final class ActivityLog {

  private ActivityLog() {}

  static Pager<ActivityLogEntry> pager(Calls calls, DateTimeRange range) {
    LogRange ask = LogRange.of(range);
    return Pager.over(new Within(pages(calls, ask.from(), ask.to()), range));
  }

  static Pager<ActivityLogEntry> export(Calls calls, DateTimeRange range, ExportLimits limits) {
    return ParallelExport.over(
        new Windows(calls), range.requireStart(), range.requireEnd(), limits);
  }

  private static PageSource<ActivityLogEntry> pages(
      Calls calls, @Nullable Instant from, @Nullable Instant to) {
    ConversationsApi api = calls.api(ConversationsApi.class);
    return new CallPages<>(
        calls,
        (size, key) -> api.listOrganizationActivityLog(size, key, from, to),
        Integer.MAX_VALUE);
  }

  /** One listing; what was asked for too much is left out. */
  private record Within(PageSource<ActivityLogEntry> pages, DateTimeRange range)
      implements PageSource<ActivityLogEntry> {

    @Override
    public String operation() {
      return pages.operation();
    }

    @Override
    public Map<String, ?> parameters() {
      return Map.of("from", String.valueOf(range.from()), "to", String.valueOf(range.to()));
    }

    @Override
    public URI baseUri() {
      return pages.baseUri();
    }

    @Override
    public Clock clock() {
      return pages.clock();
    }

    @Override
    public PageAnswer<ActivityLogEntry> fetch(PageRequest request) {
      return within(pages.fetch(request));
    }

    @Override
    public CompletableFuture<PageAnswer<ActivityLogEntry>> fetchAsync(PageRequest request) {
      return Cancellation.map(pages.fetchAsync(request), this::within);
    }

    private PageAnswer<ActivityLogEntry> within(PageAnswer<ActivityLogEntry> answer) {
      List<ActivityLogEntry> entries =
          answer.items().stream()
              .filter(entry -> range.contains(entry.activityTimestamp()))
              .toList();
      return new PageAnswer<>(entries, answer.next(), answer.nextKey());
    }
  }

  /** Any stretch of the log. */
  private record Windows(Calls calls) implements TimedSource<ActivityLogEntry> {

    private PageSource<ActivityLogEntry> all() {
      return pages(calls, null, null);
    }

    @Override
    public String operation() {
      return all().operation();
    }

    @Override
    public Map<String, ?> parameters() {
      return Map.of();
    }

    @Override
    public URI baseUri() {
      return all().baseUri();
    }

    @Override
    public Clock clock() {
      return calls.clock();
    }

    @Override
    public Instant timestamp(ActivityLogEntry entry) {
      return entry.activityTimestamp();
    }

    @Override
    public Object id(ActivityLogEntry entry) {
      return entry.id();
    }

    @Override
    public CompletableFuture<PageAnswer<ActivityLogEntry>> fetch(
        Instant from, Instant to, PageRequest request) {
      return pages(calls, from, to).fetchAsync(request);
    }
  }
}
