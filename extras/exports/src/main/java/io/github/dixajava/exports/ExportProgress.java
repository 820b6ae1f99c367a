package io.github.dixajava.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far an export has come. {@link #toString()} is a line for a terminal.
 *
 * @param rows how many rows were delivered
 * @param unreadableRows how many rows could not be read
 * @param bytes how many bytes arrived, after decompression
 * @param windows how many windows were read whole
 * @param windowsExpected how many there will be in all, presumably
 * @param requests how many requests were made
 * @param requestsLeft how many will follow, presumably
 * @param position up to which time everything was delivered
 * @param permitWait how long the next request waits for the rate limit; zero while rows arrive
 */
public record ExportProgress(
    long rows,
    long unreadableRows,
    long bytes,
    long windows,
    long windowsExpected,
    long requests,
    long requestsLeft,
    Instant position,
    Duration permitWait) {
  private static final double MEGABYTE = 1e6;

  /** The rate of Dixa, in seconds a request. */
  private static final double SECONDS_PER_REQUEST = 6.2;

  /** How long the requests that follow will take by the rate limit alone. */
  public Duration timeLeft() {
    return Duration.ofMillis((long) (requestsLeft * SECONDS_PER_REQUEST * 1000)).plus(permitWait);
  }

  @Override
  public String toString() {
    String line =
        String.format(
            Locale.ROOT,
            "%d of %d windows, up to %s, %,d rows, %,.1f MB",
            windows,
            windowsExpected,
            position,
            rows,
            bytes / MEGABYTE);
    String bad = unreadableRows == 0 ? "" : ", " + unreadableRows + " unreadable";
    String left = requestsLeft == 0 ? "" : ", at least %d s left".formatted(timeLeft().toSeconds());
    return line
        + bad
        + (permitWait.isZero() ? "" : ", waiting " + permitWait.toSeconds() + " s")
        + left;
  }
}
