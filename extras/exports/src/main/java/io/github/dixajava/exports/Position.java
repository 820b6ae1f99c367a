package io.github.dixajava.exports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come: everything before {@code start} was delivered, and of the window that
 * begins there the first {@code count} rows of the response. All times are epoch milliseconds.
 *
 * @param rows the rows, as in {@link RowKind#name()}
 * @param by the timestamp by which they are asked for, as in {@link RowKind#by()}
 * @param sync whether the run belongs to a sync, which continues after {@code to}
 * @param from where the run began; older rows are not delivered
 * @param to the frozen end of the run
 * @param start where the present window begins
 * @param end where it ends; {@code start} if it has not been begun
 * @param count how many rows of its response were dealt with
 * @param hash a hash of these rows in their order
 */
record Position(
    String rows,
    String by,
    boolean sync,
    long from,
    long to,
    long start,
    long end,
    long count,
    long hash) {
  private static final String VERSION = "dixaexport1";
  private static final int FIELDS = 9;

  /** The end of the year 9999. */
  private static final long MAX_MILLIS = 253_402_300_800_000L;

  static Position start(RowKind<?> kind, boolean sync, long from, long to) {
    return new Position(kind.name(), kind.by(), sync, from, to, from, from, 0, 0);
  }

  /** Within the window that begins at the start. */
  Position in(long windowEnd, long rowCount, long rowHash) {
    return new Position(rows, by, sync, from, to, start, windowEnd, rowCount, rowHash);
  }

  /** Before the window that begins there. */
  Position at(long windowStart) {
    return new Position(rows, by, sync, from, to, windowStart, windowStart, 0, 0);
  }

  /** The same with another end of the run. */
  Position until(long newEnd) {
    return new Position(rows, by, sync, from, newEnd, start, end, count, hash);
  }

  boolean isOf(RowKind<?> kind) {
    return rows.equals(kind.name()) && by.equals(kind.by());
  }

  boolean isFinished() {
    return start >= to;
  }

  /** This position as a line of ASCII text without spaces. */
  String encode() {
    String text =
        String.join(
            ".",
            VERSION,
            rows,
            by.toLowerCase(Locale.ROOT),
            sync ? "sync" : "range",
            Long.toString(from),
            Long.toString(to),
            Long.toString(start),
            Long.toString(end),
            Long.toString(count),
            Long.toHexString(hash));
    return text + "." + checksum(text);
  }

  /**
   * Reads what {@link #encode()} wrote.
   *
   * @throws IllegalArgumentException if the line is no checkpoint of an export, or a damaged one
   */
  static Position parse(@Nullable String line) {
    String text = line == null ? "" : line.strip();
    String[] parts = text.split("\\.", -1);
    if (parts[0].startsWith("dixaexport") && !parts[0].equals(VERSION)) {
      throw new IllegalArgumentException(
          "the checkpoint was made by another version: " + parts[0] + " instead of " + VERSION);
    }
    int sum = text.lastIndexOf('.');
    if (parts.length != FIELDS + 2 || !parts[FIELDS + 1].equals(checksum(text.substring(0, sum)))) {
      throw damaged(null);
    }
    try {
      Position position =
          new Position(
              parts[1],
              parts[2].toUpperCase(Locale.ROOT),
              parts[3].equals("sync"),
              Long.parseLong(parts[4]),
              Long.parseLong(parts[5]),
              Long.parseLong(parts[6]),
              Long.parseLong(parts[7]),
              Long.parseLong(parts[8]),
              Long.parseUnsignedLong(parts[9], 16));
      if (position.end < position.start || position.count < 0 || !position.isPlausible()) {
        throw damaged(null);
      }
      return position;
    } catch (NumberFormatException e) {
      throw damaged(e);
    }
  }

  private boolean isPlausible() {
    return LongStream.of(from, to, start, end).allMatch(time -> Math.abs(time) <= MAX_MILLIS);
  }

  private static IllegalArgumentException damaged(@Nullable Exception cause) {
    return new IllegalArgumentException("not a checkpoint of an export, or a damaged one", cause);
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return Long.toHexString(crc.getValue());
  }
}
