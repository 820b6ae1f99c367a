package io.github.dixajava.internal.group;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.group.ConversationsPagers;
import io.github.dixajava.internal.Calls;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.ExportLimits;
import io.github.dixajava.paging.Pager;

interface ConversationsPagersOverCalls extends ConversationsPagers {

  Calls calls();

  @Override
  default Pager<ActivityLogEntry> activityLog(DateTimeRange range) {
    return ActivityLog.pager(calls(), range);
  }

  @Override
  default Pager<ActivityLogEntry> exportActivityLog(DateTimeRange range, ExportLimits limits) {
    return ActivityLog.export(calls(), range, limits);
  }
}
