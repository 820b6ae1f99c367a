/**
 * The export of the organization's activity log: complete, ordered by time, and resumable.
 *
 * <p>{@link io.github.dixajava.activitylog.ActivityLog} is where it begins.
 */
@NullMarked
package io.github.dixajava.activitylog;

import org.jspecify.annotations.NullMarked;
