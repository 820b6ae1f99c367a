package io.github.dixajava.paging;

/**
 * How much an export does at once.
 *
 * @param lanes how many windows of the log are read side by side, 1 to 32
 * @param bufferedPages how many pages may wait for their turn, at least two for every lane; fewer
 *     do where pages are large, so that no more than about 20,000 entries wait
 */
public record ExportLimits(int lanes, int bufferedPages) {

  /** Five lanes, which fill ten requests a second up to an answer time of 500 ms; 200 pages. */
  public static final ExportLimits DEFAULT = new ExportLimits(5, 200);

  /** Checks the limits. */
  public ExportLimits {
    if (lanes < 1 || lanes > 32) {
      throw new IllegalArgumentException("lanes is %d, but may be 1 to 32".formatted(lanes));
    }
    if (bufferedPages < 2 * lanes) {
      throw new IllegalArgumentException(
          "bufferedPages is %d, but %d lanes need at least %d"
              .formatted(bufferedPages, lanes, 2 * lanes));
    }
  }
}
