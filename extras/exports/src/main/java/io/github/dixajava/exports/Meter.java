package io.github.dixajava.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Counts what a run does, and tells of it. */
final class Meter {
  private static final int ROWS_PER_REPORT = 1_000;

  private final Consumer<ExportProgress> listener;
  private long rows;
  private long unreadableRows;
  private long bytes;
  private long windows;
  private long requests;
  private long step;
  private Position position;

  /**
   * @param step how much a request covers, in milliseconds
   */
  Meter(Consumer<ExportProgress> listener, Position position, long step) {
    this.listener = listener;
    this.position = position;
    this.step = step;
  }

  void request() {
    requests++;
    report(bytes, Duration.ZERO);
  }

  void waits(Duration wait) {
    report(bytes, wait);
  }

  void row(RowStream<?> stream) {
    rows++;
    if (rows % ROWS_PER_REPORT == 0) {
      report(bytes + stream.bytes(), Duration.ZERO);
    }
  }

  void unreadable() {
    unreadableRows++;
  }

  void close(RowStream<?> stream) {
    bytes += stream.bytes();
  }

  void window(Position reached, long nextStep) {
    windows++;
    position = reached;
    step = nextStep;
    report(bytes, Duration.ZERO);
  }

  private void report(long bytesSoFar, Duration wait) {
    long left = Math.max(0, (position.to() - position.start() + step - 1) / step);
    listener.accept(
        new ExportProgress(
            rows,
            unreadableRows,
            bytesSoFar,
            windows,
            windows + left,
            requests,
            left,
            Instant.ofEpochMilli(Math.min(position.start(), position.to())),
            wait));
  }
}
