package io.github.dixajava.activitylog;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.service.Conversations;
import java.time.Clock;

/**
 * The activity log of the organization. Thread-safe.
 *
 * <pre>{@code
 * DateTimeRange week = DateTimeRange.last(Duration.ofDays(7), Clock.systemUTC());
 * for (ActivityLogEntry entry : dixa.activityLog().export(week)) { ... }
 * }</pre>
 *
 * <p>{@link Conversations#allOrganizationActivityLog} pages through the log as Dixa lists it, like
 * any other listing.
 */
public final class ActivityLog {

  private final Conversations conversations;
  private final Clock clock;

  /**
   * The log that a service lists.
   *
   * @param clock tells the present, at which an export ends
   */
  public ActivityLog(Conversations conversations, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  /** {@link #export(DateTimeRange, ExportOptions)} with {@link ExportOptions#standard()}. */
  public Pager<ActivityLogEntry> export(DateTimeRange range) {
    return export(range, ExportOptions.standard());
  }

  /**
   * The entries of a range of time, each exactly once, the oldest first, ordered by timestamp and
   * id, in whatever order Dixa lists them.
   *
   * <p>The range is cut into windows. Each is fetched whole, sorted, and only then delivered;
   * several are fetched concurrently, as fast as the rate limit allows. Which window an entry
   * belongs to is decided by its timestamp alone, exactly. At most 45,000 entries are held in
   * memory, or 45 pages where those are more; but a second of the log is never cut, so all entries
   * of one second are held together.
   *
   * <p>The end of a run is fixed when the run starts: the present less the {@linkplain
   * ExportOptions#lag lag}, in whole seconds, or the end of the range if that is earlier.
   * {@linkplain Pager#resume(String) Resumed} at a checkpoint inside, a run continues to the same
   * end. Resumed at its end, it delivers what has been added since, up to the end of the range
   * given here. So one checkpoint, stored with the entries of its page, is enough to read the log
   * again and again.
   *
   * <p>No checkpoint of an export has a page key, so it does not expire.
   *
   * @param range has to have a start; its end may be open or in the future
   * @throws IllegalArgumentException if the start of the range is open
   */
  public Pager<ActivityLogEntry> export(DateTimeRange range, ExportOptions options) {
    if (range.from() == null) {
      throw new IllegalArgumentException(
          "the range of an export must have a start, but was " + range);
    }
    return Pager.over(() -> new Export(conversations, clock, range, options));
  }
}
