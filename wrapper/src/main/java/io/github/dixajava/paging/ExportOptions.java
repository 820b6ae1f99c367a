package io.github.dixajava.paging;

/** How much an export of a log does at once. Immutable. */
public final class ExportOptions {

  private static final ExportOptions STANDARD = new ExportOptions(5, 200);
  private static final int MOST_WINDOWS = 32;
  private static final int FEWEST_BUFFERED = 2;

  private final int windows;
  private final int bufferedPages;

  private ExportOptions(int windows, int bufferedPages) {
    this.windows = windows;
    this.bufferedPages = bufferedPages;
  }

  /**
   * Five windows, which fill ten requests a second up to an answer time of 500 ms; 200 buffered
   * pages.
   */
  public static ExportOptions standard() {
    return STANDARD;
  }

  /**
   * With another number of windows that are read side by side, 1 to 32.
   *
   * @throws IllegalArgumentException if it is another number
   */
  public ExportOptions windows(int number) {
    if (number < 1 || number > MOST_WINDOWS) {
      throw new IllegalArgumentException(
          "windows is %d, but may be 1 to %d".formatted(number, MOST_WINDOWS));
    }
    return new ExportOptions(number, bufferedPages);
  }

  /**
   * With another number of pages that may wait for their turn, 2 or more. Two for every window may
   * in any case; fewer do where pages are large, so that no more than about 20,000 entries wait.
   *
   * @throws IllegalArgumentException if it is less than 2
   */
  public ExportOptions bufferedPages(int number) {
    if (number < FEWEST_BUFFERED) {
      throw new IllegalArgumentException(
          "bufferedPages is %d, but must be at least %d".formatted(number, FEWEST_BUFFERED));
    }
    return new ExportOptions(windows, number);
  }

  int windows() {
    return windows;
  }

  int bufferedPages() {
    return Math.max(2 * windows, bufferedPages);
  }

  @Override
  public String toString() {
    return "ExportOptions[" + windows + " windows, " + bufferedPages + " buffered pages]";
  }
}
