package io.github.dixajava.exports;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.exports.model.ConversationRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conversations that were asked for by their ids.
 *
 * @param rows those that came, as they are now
 * @param missing the ids that did not come back: Dixa does not know them, or no longer
 * @param unreadable the rows that cannot be read; their ids are among those that are missing
 */
public record ConversationsById(
    List<ConversationRow> rows, Set<Long> missing, List<UnreadableRow> unreadable) {
  /** The collections are copied. */
  public ConversationsById {
    rows = List.copyOf(rows);
    missing = Set.copyOf(missing);
    unreadable = List.copyOf(unreadable);
  }

  /** Reads so many at a time. */
  static ConversationsById read(Connection connection, List<Long> ids, int idsPerRequest) {
    List<ConversationRow> rows = new ArrayList<>();
    List<UnreadableRow> unreadable = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += idsPerRequest) {
      List<Long> some = ids.subList(i, Math.min(ids.size(), i + idsPerRequest));
      String csids = some.stream().map(String::valueOf).collect(Collectors.joining(","));
      ConversationsById part = readOrRepeat(connection, csids);
      rows.addAll(part.rows);
      unreadable.addAll(part.unreadable);
    }
    Set<Long> missing = new LinkedHashSet<>(ids);
    rows.forEach(row -> missing.remove(row.id()));
    return new ConversationsById(rows, missing, unreadable);
  }

  private static ConversationsById readOrRepeat(Connection connection, String csids) {
    try {
      return read(connection, csids);
    } catch (DixaException e) {
      if (!ExportCursor.isTransient(e)) {
        throw e;
      }
      return read(connection, csids);
    }
  }

  private static ConversationsById read(Connection connection, String csids) {
    List<ConversationRow> rows = new ArrayList<>();
    List<UnreadableRow> unreadable = new ArrayList<>();
    RowKind<ConversationRow> kind = RowKind.conversations(ConversationTime.CREATED);
    try (RowStream<ConversationRow> stream =
        connection.open(api -> RowKind.byId(api, csids), kind, wait -> {})) {
      while (stream.next()) {
        ConversationRow row = stream.row();
        if (row == null) {
          unreadable.add(stream.unreadable("the request for ids"));
        } else {
          rows.add(row);
        }
      }
    }
    return new ConversationsById(rows, Set.of(), unreadable);
  }

  /** How many there are, no values. */
  @Override
  public String toString() {
    return "ConversationsById[%d rows, %d missing, %d unreadable]"
        .formatted(rows.size(), missing.size(), unreadable.size());
  }
}
