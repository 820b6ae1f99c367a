package io.github.dixajava;

import io.github.dixajava.api.ConversationsApi;
import io.github.dixajava.api.ConversationsAsyncApi;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.internal.ClientBound;
import io.github.dixajava.internal.ClientContext;
import io.github.dixajava.json.Paged;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.ExportOptions;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.paging.TimedSource;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The activity log of the organization.
 *
 * @param from what the log is asked for, null if open
 * @param to what the log is asked for, null if open
 */
record ActivityLog(ClientContext client, @Nullable Instant from, @Nullable Instant to)
    implements TimedSource<ActivityLogEntry> {

  static Pager<ActivityLogEntry> pager(Object facade, @Nullable DateTimeRange range) {
    return Pager.over(all(facade), range);
  }

  static Pager<ActivityLogEntry> export(Object facade, DateTimeRange range, ExportOptions options) {
    return Pager.export(all(facade), range, options);
  }

  private static ActivityLog all(Object facade) {
    return new ActivityLog(ClientBound.of(facade), null, null);
  }

  @Override
  public ActivityLog between(@Nullable Instant start, @Nullable Instant end) {
    return new ActivityLog(client, start, end);
  }

  @Override
  public String operation() {
    return "listOrganizationActivityLog";
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
  public Paged<ActivityLogEntry> fetch(@Nullable Integer size, @Nullable String key) {
    return client.sync(ConversationsApi.class).listOrganizationActivityLog(size, key, from, to);
  }

  @Override
  public CompletableFuture<? extends Paged<ActivityLogEntry>> fetchAsync(
      @Nullable Integer size, @Nullable String key) {
    return client
        .async(ConversationsAsyncApi.class)
        .listOrganizationActivityLog(size, key, from, to);
  }
}
