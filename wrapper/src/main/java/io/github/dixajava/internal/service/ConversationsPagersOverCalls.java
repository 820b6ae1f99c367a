package io.github.dixajava.internal.service;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.http.Calls;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.ExportOptions;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.service.ConversationsPagers;

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
