package io.github.dixajava;

import java.time.Duration;

/**
 * How patiently an anonymization is waited for. Dixa works requests off in order of arrival, mostly
 * within moments, but it may take up to a day.
 *
 * @param deadline how long to wait in all
 * @param firstPause the pause before the second look; later ones are twice as long each
 * @param longestPause the longest pause
 */
public record AnonymizationWait(Duration deadline, Duration firstPause, Duration longestPause) {

  /** Up to ten minutes; looks after 1, 2, 4 ... seconds, at most 30 apart. */
  public static final AnonymizationWait DEFAULT = upTo(Duration.ofMinutes(10));

  /** Checks the durations. */
  public AnonymizationWait {
    if (deadline.isNegative() || firstPause.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException(
          "deadline is %s and firstPause is %s, but neither may be negative nor the pause zero"
              .formatted(deadline, firstPause));
    }
    if (longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "longestPause is %s, shorter than firstPause %s".formatted(longestPause, firstPause));
    }
  }

  /** Waits that long in all, with the usual pauses. */
  public static AnonymizationWait upTo(Duration deadline) {
    return new AnonymizationWait(deadline, Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  Duration pauseAfter(Duration pause) {
    Duration longer = pause.multipliedBy(2);
    return longer.compareTo(longestPause) > 0 ? longestPause : longer;
  }
}
