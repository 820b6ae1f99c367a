package io.github.dixajava.exports;

import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.RateLimitWaitException;
import io.github.dixajava.error.ServerErrorException;
import io.github.dixajava.error.UnreadableResponseException;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run over a range, window by window: a request for each, whose rows are handed out while they
 * arrive. Rows that a window shares with the one before are skipped. A response that is truncated
 * is requested again, and a window that fails twice is halved. Not thread-safe.
 */
final class ExportCursor<R> implements AutoCloseable {
  /** What {@link #advance()} came to. */
  enum Step {
    /** A row, see {@link #row()}. */
    ROW,
    /** The end of a window. */
    WINDOW,
    /** The end of the run. */
    END
  }

  private static final int TRIES = 2;

  private final Connection connection;
  private final Settings settings;
  private final Consumer<UnreadableRow> unreadable;
  private final SeenRows seen = new SeenRows();
  private final Meter meter;
  private Leg<R> leg;
  private Position position;
  private long step;
  private String request = "";
  private int failures;
  private long partsUntil = Long.MIN_VALUE;
  private @Nullable RowStream<R> stream;
  private boolean skipping;

  /** Whether the rows that the position counts are among those that were seen. */
  private boolean countsSeen;

  private @Nullable R row;
  private @Nullable DixaException failure;
  private boolean closed;

  ExportCursor(
      Connection connection, Leg<R> first, Settings settings, Consumer<UnreadableRow> unreadable) {
    this.connection = connection;
    this.leg = first;
    this.settings = settings;
    this.unreadable = unreadable;
    this.position = first.position();
    this.countsSeen = position.count() == 0;
    this.step = settings.maxStep();
    this.meter = new Meter(settings.progress(), position, step);
  }

  /**
   * Goes to the next row or the next end of a window.
   *
   * @throws DixaException if it cannot be read; every further call throws the same
   */
  Step advance() {
    if (failure != null) {
      throw failure;
    }
    while (!closed && (stream != null || !position.isFinished() || startNextLeg())) {
      if (stream == null && position.isFinished()) {
        continue;
      }
      try {
        RowStream<R> open = stream == null ? open() : stream;
        if (!open.next()) {
          endWindow();
          return Step.WINDOW;
        }
        long hash = RowKind.mixed(position.hash(), read(open, true));
        position = position.in(position.end(), position.count() + 1, hash);
        if (row != null) {
          meter.row(open);
          return Step.ROW;
        }
      } catch (DixaException e) {
        recover(e);
      }
    }
    return Step.END;
  }

  /** The row that {@link #advance()} came to. */
  R row() {
    if (row == null) {
      throw new IllegalStateException("there is no row");
    }
    return row;
  }

  /** The next row, null at the end of the run. */
  @Nullable R nextRow() {
    Step step = Step.WINDOW;
    while (step == Step.WINDOW) {
      step = advance();
    }
    return step == Step.ROW ? row : null;
  }

  /** Where a run continues that has dealt with all rows so far. */
  Position position() {
    return position;
  }

  private boolean startNextLeg() {
    Leg<R> next = leg.next().apply(position);
    if (next == null) {
      return false;
    }
    leg = next;
    position = next.position();
    return true;
  }

  private RowStream<R> open() {
    long start = position.start();
    long end = position.end() > start ? position.end() : Math.min(position.to(), start + step);
    boolean whole = start == position.from() && !position.sync() && step == settings.maxStep();
    long max = settings.maxWindow().toMillis();
    if (whole && position.to() - start <= max) {
      end = position.to();
    }
    long after = start - Math.max(0, Math.min(settings.overlap().toMillis(), max - (end - start)));
    position = position.in(end, position.count(), position.hash());
    meter.request();
    String from = Long.toString(after);
    String to = Long.toString(end);
    request = Instant.ofEpochMilli(after) + " to " + Instant.ofEpochMilli(end);
    RowStream<R> opened =
        connection.open(api -> leg.kind().request().call(api, from, to), leg.kind(), meter::waits);
    stream = opened;
    skipping = true;
    boolean isSame = skip(opened);
    skipping = false;
    countsSeen = true;
    if (isSame) {
      return opened;
    }
    closeStream();
    seen.restartWindow();
    position = position.in(end, 0, 0);
    return open();
  }

  /** Skips the rows that were delivered, if the response begins with just these. */
  private boolean skip(RowStream<R> opened) {
    long hash = 0;
    for (long i = 0; i < position.count(); i++) {
      if (!opened.next()) {
        return false;
      }
      hash = RowKind.mixed(hash, read(opened, false));
    }
    return hash == position.hash();
  }

  /**
   * Keeps the row that the response is at if it has to be delivered.
   *
   * @param report whether to tell of an unreadable row
   * @return a hash of the row
   */
  private long read(RowStream<R> open, boolean report) {
    row = null;
    R read = open.row();
    if (read == null) {
      long hash = open.hash();
      if (seen.addHash(hash) && report) {
        meter.unreadable();
        unreadable.accept(open.unreadable(request));
      }
      return hash;
    }
    RowKind<R> kind = leg.kind();
    long hash = kind.hashOf(read, open.id());
    Instant time = kind.time().apply(read);
    long millis = time == null ? position.from() : time.toEpochMilli();
    boolean isMine = millis >= position.from() && (position.sync() || millis < position.to());
    boolean overlaps = time != null && millis >= position.end() - settings.overlap().toMillis();
    if (isMine && seen.add(open.id(), kind.versionOf(read), hash, overlaps)) {
      row = read;
    }
    return hash;
  }

  private void endWindow() {
    closeStream();
    long end = position.end();
    position = position.at(end);
    failures = 0;
    step = Math.min(settings.maxStep(), 2 * step);
    seen.nextWindow(end < partsUntil);
    meter.window(position, step);
  }

  /** Prepares another request for what is missing, or gives up. */
  private void recover(DixaException e) {
    boolean noArray = stream != null && stream.isNoArray();
    closeStream();
    if (noArray || !isTransient(e)) {
      throw fail(e);
    }
    failures++;
    if (skipping) {
      skipping = false;
      countsSeen = false;
      seen.restartWindow(); // what it has of this response was perhaps never delivered
    }
    if (failures == TRIES) {
      halve(e);
    } else if (countsSeen && !seen.isFull()) {
      // Each row is known, so their order in the next response does not matter.
      position = position.in(position.end(), 0, 0);
    }
  }

  /** Whether another request may succeed. */
  static boolean isTransient(DixaException e) {
    boolean responded = e.status() != 0;
    return e instanceof UnreadableResponseException
        || e instanceof ServerErrorException
        || (e instanceof ConnectionException && responded)
        || (e instanceof CallTimeoutException late
            && !(e instanceof RateLimitWaitException)
            && (responded || late.mayHaveArrived()));
  }

  private void halve(DixaException e) {
    long half = (position.end() - position.start()) / 2;
    if (half < settings.overlap().toMillis()) {
      Instant from = Instant.ofEpochMilli(position.start());
      throw fail(new UnreadableWindowException(from, Instant.ofEpochMilli(position.end()), e));
    }
    partsUntil = Math.max(partsUntil, position.end());
    step = half;
    failures = 0;
    position = position.at(position.start());
    countsSeen = true;
  }

  private DixaException fail(DixaException e) {
    e.resumeAt(position.encode());
    failure = e;
    return e;
  }

  private void closeStream() {
    RowStream<R> open = stream;
    if (open != null) {
      stream = null;
      meter.close(open);
      open.close();
    }
  }

  /** Ends the run and closes the connection if a response was not read to its end. */
  @Override
  public void close() {
    closed = true;
    closeStream();
  }
}
