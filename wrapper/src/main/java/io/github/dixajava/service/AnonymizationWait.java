package io.github.dixajava.service;

import java.time.Duration;

/**
 * How patiently an anonymization is waited for. Dixa works requests off in order of arrival, mostly
 * within moments, but it may take up to a day.
 *
 * <p>Immutable.
 */
public final class AnonymizationWait {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Duration deadline;
  private final Duration firstPause;
  private final Duration longestPause;

  private AnonymizationWait(Duration deadline, Duration firstPause, Duration longestPause) {
    this.deadline = deadline;
    this.firstPause = firstPause;
    this.longestPause = longestPause;
  }

  /** Up to ten minutes; looks after 1, 2, 4 ... seconds, at most 30 apart. */
  public static AnonymizationWait standard() {
    return upTo(Duration.ofMinutes(10));
  }

  /**
   * Waits that long in all, with the usual pauses.
   *
   * @param deadline zero, for one look, to 365 days
   */
  public static AnonymizationWait upTo(Duration deadline) {
    check("deadline", deadline, Duration.ZERO);
    return new AnonymizationWait(deadline, Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  /**
   * The same with other pauses between two looks.
   *
   * @param first the pause before the second look, 1 ms to 365 days; later ones are twice as long
   *     each
   * @param longest the longest pause, not shorter than the first, up to 365 days
   */
  public AnonymizationWait pausing(Duration first, Duration longest) {
    check("first pause", first, Duration.ofMillis(1));
    check("longest pause", longest, first);
    return new AnonymizationWait(deadline, first, longest);
  }

  private static void check(String name, Duration duration, Duration least) {
    if (duration.compareTo(least) < 0 || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "%s must be %s to %s, but is %s".formatted(name, least, LONGEST, duration));
    }
  }

  /** How long to wait in all. */
  public Duration deadline() {
    return deadline;
  }

  /** The pause before the second look. */
  public Duration firstPause() {
    return firstPause;
  }

  /** The longest pause. */
  public Duration longestPause() {
    return longestPause;
  }

  @Override
  public String toString() {
    return "up to %s, looking after %s, later after at most %s"
        .formatted(deadline, firstPause, longestPause);
  }
}
