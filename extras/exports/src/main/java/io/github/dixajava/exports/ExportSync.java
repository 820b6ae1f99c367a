package io.github.dixajava.exports;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy up to date: run it again and again, each time with the checkpoint of the run before.
 *
 * <pre>{@code
 * ExportSync<ConversationRow> sync = exports.conversationSync();
 * try (CloseableIterator<ExportBatch<ConversationRow>> batches = sync.run(load()).batches()) {
 *   while (batches.hasNext()) {
 *     ExportBatch<ConversationRow> batch = batches.next();
 *     upsert(batch.rows(), batch.checkpoint());
 *   }
 * }
 * }</pre>
 *
 * <p>What it promises:
 *
 * <ul>
 *   <li>Each run delivers every row that is new or has changed since the last, at least once. Some
 *       rows come again, so store them by their id.
 *   <li>No older version of a row follows a newer one, as long as Dixa sends rows as they are at
 *       the time of the request.
 *   <li>A checkpoint never passes a row that was not delivered.
 *   <li>A run ends {@link #lag} before the time at which it begins, and looks {@link #lookBack}
 *       before the end of the last one, since rows appear late: those that are later than both
 *       together are missed.
 * </ul>
 *
 * <p>The clock of the machine must not be ahead of Dixa's by more than the lag. One that was set
 * back costs nothing but rows that come again.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the type of a row
 */
public final class ExportSync<R> {
  /** Before the first conversation in Dixa. */
  private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");

  private static final Duration MAX = Duration.ofDays(31);

  private final Connection connection;
  private final RowKind<R> history;
  private final RowKind<R> changes;
  private final Instant since;
  private final Duration lag;
  private final Duration lookBack;

  /**
   * @param history by which rows are read at first
   * @param changes by which rows are read later
   */
  ExportSync(Connection connection, RowKind<R> history, RowKind<R> changes) {
    this(connection, history, changes, FIRST, Duration.ofMinutes(5), Duration.ofMinutes(15));
  }

  private ExportSync(
      Connection connection,
      RowKind<R> history,
      RowKind<R> changes,
      Instant since,
      Duration lag,
      Duration lookBack) {
    this.connection = connection;
    this.history = history;
    this.changes = changes;
    this.since = since;
    this.lag = lag;
    this.lookBack = lookBack;
  }

  /**
   * Begins with rows that were created at this time; of older conversations it delivers those that
   * change. Default 2015.
   */
  public ExportSync<R> since(Instant time) {
    return new ExportSync<>(connection, history, changes, time, lag, lookBack);
  }

  /**
   * How long before the present a run ends. Default 5 minutes.
   *
   * @throws IllegalArgumentException if negative or more than 31 days
   */
  public ExportSync<R> lag(Duration duration) {
    Settings.check("lag", duration, Duration.ZERO, MAX);
    return new ExportSync<>(connection, history, changes, since, duration, lookBack);
  }

  /**
   * How long before the end of the last run one begins. Default 15 minutes.
   *
   * @throws IllegalArgumentException if negative or more than 31 days
   */
  public ExportSync<R> lookBack(Duration duration) {
    Settings.check("lookBack", duration, Duration.ZERO, MAX);
    return new ExportSync<>(connection, history, changes, since, lag, duration);
  }

  /**
   * One run. Conversations are first read by the time of their creation, up to where the first run
   * begins, and from there on by the time of their last change.
   *
   * @param checkpoint of the last batch that was stored, null for the very first run
   * @return makes no request by itself; the end of the run is frozen when it is iterated over
   * @throws IllegalArgumentException if it is no checkpoint of this sync
   */
  public Export<R> run(@Nullable String checkpoint) {
    Position reached = checkpoint == null ? null : parse(checkpoint);
    return new Export<>(connection, Settings.STANDARD, () -> start(reached));
  }

  private Leg<R> start(@Nullable Position reached) {
    long end = connection.transport().clock().instant().minus(lag).toEpochMilli();
    if (reached != null && reached.isOf(changes)) {
      long settled = Math.min(reached.to(), end) - lookBack.toMillis();
      Position from = settled < reached.start() ? reached.at(settled) : reached;
      return Leg.last(changes, from.until(end));
    }
    Position first =
        reached == null ? Position.start(history, true, since.toEpochMilli(), end) : reached;
    return history.equals(changes)
        ? Leg.last(history, first)
        : new Leg<>(history, first, past -> changesAfter(past, end));
  }

  /** Changes are read from before the history began to be read. */
  private Leg<R> changesAfter(Position past, long end) {
    long from = past.to() - lookBack.toMillis();
    return Leg.last(changes, Position.start(changes, true, 0, end).at(from));
  }

  private Position parse(String checkpoint) {
    Position position = Position.parse(checkpoint);
    if (!position.sync() || !(position.isOf(history) || position.isOf(changes))) {
      throw new IllegalArgumentException("the checkpoint belongs to another export");
    }
    return position;
  }
}
