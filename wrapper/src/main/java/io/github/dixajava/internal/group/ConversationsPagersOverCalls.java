package io.github.dixajava.internal.group;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.group.ConversationsPagers;
import io.github.dixajava.internal.Calls;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.ExportOptions;
import io.github.dixajava.paging.Pager;

interface ConversationsPagersOverCalls extends ConversationsPagers {

  Calls calls();

  @Override
  default Pager<ActivityLogEntry> activityLog() {
    return Pager.over(new ActivityLog(calls()), null);
  }

  @Override
  default Pager<ActivityLogEntry> activityLog(DateTimeRange range) {
    return Pager.over(new ActivityLog(calls()), range);
  }

  @Override
  default Pager<ActivityLogEntry> exportActivityLog(DateTimeRange range, ExportOptions options) {
    return Pager.export(new ActivityLog(calls()), range, options);
  }
}
