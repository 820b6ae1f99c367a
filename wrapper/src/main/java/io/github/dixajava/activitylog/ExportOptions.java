package io.github.dixajava.activitylog;

import java.time.Duration;

/** How an export of the activity log reads. Immutable. */
public final class ExportOptions {

  private static final int MAX_WINDOWS = 32;
  private static final Duration MAX_LAG = Duration.ofDays(365);
  private static final ExportOptions STANDARD = new ExportOptions(5, Duration.ofMinutes(10));

  private final int windows;
  private final Duration lag;

  private ExportOptions(int windows, Duration lag) {
    this.windows = windows;
    this.lag = lag;
  }

  /** Five windows at a time and a lag of ten minutes. */
  public static ExportOptions standard() {
    return STANDARD;
  }

  /**
   * With another number of windows that are read concurrently. Five are enough for ten requests per
   * second while Dixa takes at most 500 ms for a response; one makes one request after the other.
   *
   * @param number 1 to 32
   * @throws IllegalArgumentException if it is out of these bounds
   */
  public ExportOptions windows(int number) {
    if (number < 1 || number > MAX_WINDOWS) {
      throw new IllegalArgumentException(
          "windows must be between 1 and %d, but was %d".formatted(MAX_WINDOWS, number));
    }
    return new ExportOptions(number, lag);
  }

  /**
   * With another lag. An entry can appear in the log some time after the instant that it is stamped
   * with. A run therefore ends at the present less the lag, whatever its range says, and leaves the
   * rest to the next run. What appears even later is missed.
   *
   * @param lag zero to 365 days
   * @throws IllegalArgumentException if it is out of these bounds
   */
  public ExportOptions lag(Duration lag) {
    if (lag.isNegative() || lag.compareTo(MAX_LAG) > 0) {
      throw new IllegalArgumentException(
          "lag must be between zero and %d days, but was %s".formatted(MAX_LAG.toDays(), lag));
    }
    return new ExportOptions(windows, lag);
  }

  int windows() {
    return windows;
  }

  Duration lag() {
    return lag;
  }

  @Override
  public String toString() {
    return "ExportOptions[" + windows + " windows, lag " + lag + "]";
  }
}
