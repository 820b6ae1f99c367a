package io.github.dixajava.internal.group;

import io.github.dixajava.api.ConversationsApi;
import io.github.dixajava.internal.CallPages;
import io.github.dixajava.internal.Calls;
import io.github.dixajava.json.Paged;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.PageSource;
import io.github.dixajava.paging.TimedSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The activity log of the organization.
 *
 * @param all its listing without a range of time
 */
record ActivityLog(Calls calls, PageSource<ActivityLogEntry> all)
    implements TimedSource<ActivityLogEntry> {

  static ActivityLog of(Calls calls) {
    return new ActivityLog(calls, listing(calls, null, null));
  }

  private static PageSource<ActivityLogEntry> listing(
      Calls calls, @Nullable Instant from, @Nullable Instant to) {
    ConversationsApi api = calls.api(ConversationsApi.class);
    return new CallPages<>(
        calls,
        (size, key) -> api.listOrganizationActivityLog(size, key, from, to),
        Integer.MAX_VALUE);
  }

  @Override
  public PageSource<ActivityLogEntry> between(@Nullable Instant from, @Nullable Instant to) {
    return listing(calls, from, to);
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
  public String operation() {
    return all.operation();
  }

  @Override
  public Map<String, ?> parameters() {
    return all.parameters();
  }

  @Override
  public Clock clock() {
    return all.clock();
  }

  @Override
  public Paged<ActivityLogEntry> fetch(@Nullable Integer size, @Nullable String key) {
    return all.fetch(size, key);
  }

  @Override
  public CompletableFuture<? extends Paged<ActivityLogEntry>> fetchAsync(
      @Nullable Integer size, @Nullable String key) {
    return all.fetchAsync(size, key);
  }
}
