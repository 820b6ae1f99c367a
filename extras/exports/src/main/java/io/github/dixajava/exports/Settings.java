package io.github.dixajava.exports;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a run reads.
 *
 * @param overlap how much windows share with their neighbours
 * @param maxWindow the longest window, its overlap included
 * @param batchSize how many rows a batch has at most
 * @param progress hears how far the run has come
 * @param unreadable hears of rows that cannot be read
 */
record Settings(
    Duration overlap,
    Duration maxWindow,
    int batchSize,
    Consumer<ExportProgress> progress,
    Consumer<UnreadableRow> unreadable) {
  /** What Dixa allows. */
  static final Duration MAX_WINDOW = Duration.ofDays(31);

  private static final Duration MAX_OVERLAP = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(Export.class);

  static final Settings STANDARD =
      new Settings(
          Duration.ofSeconds(1),
          MAX_WINDOW,
          1_000,
          progress -> {},
          row -> LOG.warn("An unreadable row was skipped: {}", row));

  Settings overlap(Duration value) {
    check("overlap", value, Duration.ofMillis(1), MAX_OVERLAP);
    return new Settings(value, maxWindow, batchSize, progress, unreadable);
  }

  Settings maxWindow(Duration value) {
    check("maxWindow", value, Duration.ofMinutes(1), MAX_WINDOW);
    return new Settings(overlap, value, batchSize, progress, unreadable);
  }

  Settings batchSize(int value) {
    if (value < 1 || value > 1_000_000) {
      throw new IllegalArgumentException(
          "batchSize must be between 1 and 1000000, but was " + value);
    }
    return new Settings(overlap, maxWindow, value, progress, unreadable);
  }

  Settings progress(Consumer<ExportProgress> value) {
    return new Settings(overlap, maxWindow, batchSize, value, unreadable);
  }

  Settings unreadable(Consumer<UnreadableRow> value) {
    return new Settings(overlap, maxWindow, batchSize, progress, value);
  }

  static Duration check(String name, Duration value, Duration min, Duration max) {
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "%s must be between %s and %s, but was %s".formatted(name, min, max, value));
    }
    return value;
  }

  /** The longest part of the range that one request covers in full, in milliseconds. */
  long maxStep() {
    return Math.max(1, maxWindow.toMillis() - overlap.toMillis());
  }
}
