package io.github.dixajava.exports;

import io.github.dixajava.DixaClient;
import io.github.dixajava.exports.model.ConversationRow;
import io.github.dixajava.exports.model.MessageRow;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * A client for Dixa's Exports API, which streams the conversations and messages of any period. Use
 * it to take data out, into a warehouse or an archive; for single conversations use {@link
 * DixaClient}.
 *
 * <pre>{@code
 * try (DixaExports exports = DixaExports.builder().apiTokenFromEnvironment().build()) {
 *   DateTimeRange march = DateTimeRange.month(YearMonth.of(2026, 3), ZoneOffset.UTC);
 *   for (ConversationRow row : exports.conversations(march)) {
 *     System.out.println(row.id() + " " + row.subject());
 *   }
 * }
 * }</pre>
 *
 * <p>Dixa allows 10 requests a minute for both operations together, each over at most 31 days. The
 * client sends one every 6.2 seconds, so that no 60 seconds have more than 10, retries included;
 * all exports of a client share this rate.
 *
 * <p>Failures are those of {@link DixaClient}. Thread-safe.
 */
public final class DixaExports implements AutoCloseable {
  /** Dixa's only server of the Exports API. */
  public static final String PRODUCTION = "https://exports.dixa.io";

  private static final int IDS_PER_REQUEST = 10;

  private final Connection connection;

  DixaExports(Connection connection) {
    this.connection = connection;
  }

  /** Begins with everything at its default; only the token is missing. */
  public static DixaExportsBuilder builder() {
    return new DixaExportsBuilder(DixaClient.builder());
  }

  /**
   * Exports with the token, the OkHttp client and the listeners of another client, but with host,
   * rate limit and timeouts of its own. Closing one leaves the other open.
   */
  public static DixaExports of(DixaClient client) {
    return builder(client).build();
  }

  /** Like {@link #of}, to set something else. */
  public static DixaExportsBuilder builder(DixaClient client) {
    return new DixaExportsBuilder(client.toBuilder());
  }

  /**
   * What Dixa allows: 10 requests a minute. For a bucket that several processes share, see {@link
   * RateLimit#withBucket}.
   */
  public static RateLimit standardRateLimit() {
    return RateLimit.of(10, Duration.ofSeconds(62));
  }

  /** A client with other options for some exports, which shares everything else with this one. */
  public DixaExports with(RequestOptions options) {
    return new DixaExports(connection.with(options));
  }

  /**
   * The conversations that were created in a range, as they are now.
   *
   * @param range its start must be given; an end that is open or in the future is the present
   * @throws IllegalArgumentException if the start is open
   */
  public Export<ConversationRow> conversations(DateTimeRange range) {
    return conversations(ConversationTime.CREATED, range);
  }

  /**
   * The conversations of a range by one of their timestamps, as they are now.
   *
   * @param range its start must be given; an end that is open or in the future is the present
   * @throws IllegalArgumentException if the start is open
   */
  public Export<ConversationRow> conversations(ConversationTime by, DateTimeRange range) {
    return export(RowKind.conversations(by), range);
  }

  /**
   * The messages that were created in a range. Internal notes are not among them: a conversation
   * has these in {@link ConversationRow#conversationWrapupNotes()}.
   *
   * @param range its start must be given; an end that is open or in the future is the present
   * @throws IllegalArgumentException if the start is open
   */
  public Export<MessageRow> messages(DateTimeRange range) {
    return export(RowKind.MESSAGES, range);
  }

  private <R> Export<R> export(RowKind<R> kind, DateTimeRange range) {
    long from = ceilMillis(range.requireStart());
    Instant end = range.to();
    Supplier<Leg<R>> start =
        () -> {
          long now = connection.transport().clock().millis();
          long to = end == null ? now : Math.min(ceilMillis(end), now);
          return Leg.last(kind, Position.start(kind, false, from, to));
        };
    return new Export<>(connection, Settings.STANDARD, start);
  }

  /** Row times are milliseconds: a bound between two of them is the same as the later one. */
  private static long ceilMillis(Instant time) {
    return time.plusNanos(999_999).toEpochMilli();
  }

  /** Keeps a copy of all conversations up to date. */
  public ExportSync<ConversationRow> conversationSync() {
    return new ExportSync<>(
        connection,
        RowKind.conversations(ConversationTime.CREATED),
        RowKind.conversations(ConversationTime.UPDATED));
  }

  /**
   * Keeps a copy of all messages up to date, by the time of their creation: a message that changes
   * later is not delivered again.
   */
  public ExportSync<MessageRow> messageSync() {
    return new ExportSync<>(connection, RowKind.MESSAGES, RowKind.MESSAGES);
  }

  /** Conversations by their ids, in requests of 10 ids. Without ids there is no request. */
  public ConversationsById conversationsById(Collection<Long> ids) {
    return conversationsById(ids, IDS_PER_REQUEST);
  }

  /**
   * Conversations by their ids. Without ids there is no request.
   *
   * @param ids duplicates count once
   * @param idsPerRequest how many ids a request has at most, from 1 to 1,000. Dixa's own limit is
   *     not published
   * @throws IllegalArgumentException if out of range
   */
  public ConversationsById conversationsById(Collection<Long> ids, int idsPerRequest) {
    if (idsPerRequest < 1 || idsPerRequest > 1_000) {
      throw new IllegalArgumentException(
          "idsPerRequest must be between 1 and 1000, but was " + idsPerRequest);
    }
    List<Long> distinct = List.copyOf(new LinkedHashSet<>(ids));
    return ConversationsById.read(connection, distinct, idsPerRequest);
  }

  /** Closes the connections and frees the threads that the client started. */
  @Override
  public void close() {
    connection.transport().close();
  }

  /** The base URL, never the token. */
  @Override
  public String toString() {
    return "DixaExports[" + connection.transport().baseUrl() + "]";
  }
}
