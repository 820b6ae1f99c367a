package io.github.dixajava.exports;

import io.github.dixajava.exports.api.ExportsApi;
import io.github.dixajava.exports.model.ConversationRow;
import io.github.dixajava.exports.model.MessageRow;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Rows of one operation, asked for by one of their timestamps.
 *
 * @param name the rows, for checkpoints
 * @param by the timestamp, for checkpoints
 * @param type the class of a row
 * @param id the id of a row
 * @param time the timestamp by which it is asked for
 * @param version when the row changed last, where that is known
 * @param request the call for what lies between two bounds in epoch milliseconds
 */
record RowKind<R>(
    String name,
    String by,
    Class<R> type,
    Function<R, Object> id,
    Function<R, @Nullable Instant> time,
    Function<R, @Nullable Instant> version,
    Request request) {

  /** Makes the call of a window. */
  interface Request {
    Call<?> call(ExportsApi api, String after, String before);
  }

  static final RowKind<MessageRow> MESSAGES =
      new RowKind<>(
          "messages",
          "CREATED",
          MessageRow.class,
          MessageRow::id,
          MessageRow::createdAt,
          row -> null,
          ExportsApi::exportMessages);

  static RowKind<ConversationRow> conversations(ConversationTime by) {
    return new RowKind<>(
        "conversations",
        by.name(),
        ConversationRow.class,
        ConversationRow::id,
        switch (by) {
          case CREATED -> ConversationRow::createdAt;
          case UPDATED -> ConversationRow::updatedAt;
          case CLOSED -> ConversationRow::closedAt;
          case LAST_MESSAGE -> ConversationRow::lastMessageCreatedAt;
        },
        ConversationRow::updatedAt,
        (api, after, before) -> conversations(api, by, after, before));
  }

  private static Call<?> conversations(
      ExportsApi api, ConversationTime by, String after, String before) {
    return switch (by) {
      case CLOSED ->
          api.exportConversations(after, before, null, null, null, null, null, null, null);
      case CREATED ->
          api.exportConversations(null, null, after, before, null, null, null, null, null);
      case LAST_MESSAGE ->
          api.exportConversations(null, null, null, null, null, after, before, null, null);
      case UPDATED ->
          api.exportConversations(null, null, null, null, null, null, null, after, before);
    };
  }

  static Call<?> byId(ExportsApi api, String csids) {
    return api.exportConversations(null, null, null, null, csids, null, null, null, null);
  }

  /** When the row changed last in epoch milliseconds; the same for all that do not say. */
  long versionOf(R row) {
    Instant changed = version.apply(row);
    return changed == null ? Long.MIN_VALUE : changed.toEpochMilli();
  }

  /** A hash of 64 bits of a row's id and version. */
  long hashOf(R row, Object key) {
    long hash = mixed(0, versionOf(row));
    String text = key.toString();
    for (int i = 0; i < text.length(); i++) {
      hash = mixed(hash, text.charAt(i));
    }
    return hash;
  }

  static long mixed(long hash, long next) {
    long mixed = (hash ^ next) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }
}
