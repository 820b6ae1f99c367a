package io.github.dixajava.internal.service;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.http.Transport;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.ExportOptions;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.service.ConversationsPagers;

interface ConversationsPagersOverCalls extends ConversationsPagers {

  Transport transport();

  @Override
  default Pager<ActivityLogEntry> activityLog() {
    return Pager.over(new ActivityLog(transport()), null);
  }

  @Override
  default Pager<ActivityLogEntry> activityLog(DateTimeRange range) {
    return Pager.over(new ActivityLog(transport()), range);
  }

  @Override
  default Pager<ActivityLogEntry> exportActivityLog(DateTimeRange range, ExportOptions options) {
    return Pager.export(new ActivityLog(transport()), range, options);
  }
}
