package io.github.dixajava.internal.service;

import io.github.dixajava.api.ConversationsApi;
import io.github.dixajava.http.Transport;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.PageSource;
import io.github.dixajava.paging.TimedSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The activity log of the organization. */
record ActivityLog(Transport transport) implements TimedSource<ActivityLogEntry> {

  @Override
  public PageSource<ActivityLogEntry> between(@Nullable Instant from, @Nullable Instant to) {
    ConversationsApi api = transport.api(ConversationsApi.class);
    return new CallPages<>(
        transport,
        (size, key) -> api.listOrganizationActivityLog(size, key, from, to),
        Integer.MAX_VALUE);
  }

  @Override
  public Instant timestamp(ActivityLogEntry entry) {
    return entry.activityTimestamp();
  }

  @Override
  public Object id(ActivityLogEntry entry) {
    return entry.id();
  }
}
