package io.github.dixajava;

import io.github.dixajava.api.ConversationsApi;
import io.github.dixajava.api.ConversationsAsyncApi;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.filter.LogRange;
import io.github.dixajava.internal.ClientBound;
import io.github.dixajava.internal.ClientContext;
import io.github.dixajava.json.Paged;
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

  private static final String OPERATION = "listOrganizationActivityLog";

  private ActivityLog() {}

  static Pager<ActivityLogEntry> pager(Object facade, @Nullable DateTimeRange range) {
    return Pager.over(Plain.of(ClientBound.of(facade), range));
  }

  static Pager<ActivityLogEntry> export(Object facade, DateTimeRange range, ExportLimits limits) {
    return ParallelExport.over(
        new Windows(ClientBound.of(facade)), range.requireStart(), range.requireEnd(), limits);
  }

  /** One listing; what was asked for too much is left out. */
  private record Plain(ApiPages<ActivityLogEntry> pages, @Nullable DateTimeRange range)
      implements PageSource<ActivityLogEntry> {

    static Plain of(ClientContext client, @Nullable DateTimeRange range) {
      ConversationsApi api = client.sync(ConversationsApi.class);
      ConversationsAsyncApi async = client.async(ConversationsAsyncApi.class);
      LogRange ask = range == null ? new LogRange(null, null) : LogRange.of(range);
      Map<String, Object> parameters =
          range == null
              ? Map.of()
              : Pagers.parameters("from", range.from().orElse(null), "to", range.to().orElse(null));
      return new Plain(
          new ApiPages<>(
              client,
              OPERATION,
              parameters,
              (size, key) -> api.listOrganizationActivityLog(size, key, ask.from(), ask.to()),
              (size, key) -> async.listOrganizationActivityLog(size, key, ask.from(), ask.to())),
          range);
    }

    @Override
    public String operation() {
      return OPERATION;
    }

    @Override
    public Map<String, ?> parameters() {
      return pages.parameters();
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
      if (range == null) {
        return answer;
      }
      List<ActivityLogEntry> entries =
          answer.items().stream()
              .filter(entry -> range.contains(entry.activityTimestamp()))
              .toList();
      return new PageAnswer<>(entries, answer.next(), answer.nextKey());
    }
  }

  /** Any stretch of the log. */
  private record Windows(ClientContext client) implements TimedSource<ActivityLogEntry> {

    @Override
    public String operation() {
      return OPERATION;
    }

    @Override
    public Map<String, ?> parameters() {
      return Map.of();
    }

    @Override
    public URI baseUri() {
      return client.baseUrl().uri();
    }

    @Override
    public Clock clock() {
      return client.clock();
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
      CompletableFuture<? extends Paged<ActivityLogEntry>> call =
          client
              .async(ConversationsAsyncApi.class)
              .listOrganizationActivityLog(request.size(), request.key(), from, to);
      return Cancellation.map(call, ApiPages::answer);
    }
  }
}
