package io.github.dixajava.group;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.ExportLimits;
import io.github.dixajava.paging.Pager;

/** The activity log of the organization over a range of time. */
public interface ConversationsPagers {

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
   * the range side by side. See {@link io.github.dixajava.paging.ParallelExport}.
   *
   * @throws IllegalArgumentException if an end of the range is open
   */
  default Pager<ActivityLogEntry> exportActivityLog(DateTimeRange range) {
    return exportActivityLog(range, ExportLimits.DEFAULT);
  }

  /** Like {@link #exportActivityLog(DateTimeRange)}, with other limits. */
  default Pager<ActivityLogEntry> exportActivityLog(DateTimeRange range, ExportLimits limits) {
    throw new UnsupportedOperationException("exportActivityLog");
  }
}
