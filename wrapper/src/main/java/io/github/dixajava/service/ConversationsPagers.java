package io.github.dixajava.service;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.ExportOptions;
import io.github.dixajava.paging.Pager;

/** The activity log of the organization. */
public interface ConversationsPagers {

  /** The whole activity log of the organization, in the server's order. */
  default Pager<ActivityLogEntry> activityLog() {
    throw new UnsupportedOperationException("activityLog");
  }

  /**
   * The activity log of the organization over a range of time, in the server's order, exact to the
   * nanosecond: the start counts in, the end does not.
   *
   * <p>The log is asked in whole seconds and one second early, as Dixa does not say whether it
   * counts the start in; what comes too many is left out.
   */
  default Pager<ActivityLogEntry> activityLog(DateTimeRange range) {
    throw new UnsupportedOperationException("activityLog");
  }

  /**
   * The same entries in the same order, read as fast as the rate limit allows: several windows of
   * the range side by side.
   *
   * @param range if its end is open, it ends at the present less the {@linkplain Pager#lag lag}, by
   *     default ten minutes
   * @throws IllegalArgumentException if the start of the range is open
   */
  default Pager<ActivityLogEntry> exportActivityLog(DateTimeRange range) {
    return exportActivityLog(range, ExportOptions.standard());
  }

  /** Like {@link #exportActivityLog(DateTimeRange)}, with other options. */
  default Pager<ActivityLogEntry> exportActivityLog(DateTimeRange range, ExportOptions options) {
    throw new UnsupportedOperationException("exportActivityLog");
  }
}
