package io.github.dixajava.readme;

// region: sync-to-postgresql
import io.github.dixajava.exports.DixaExports;
import io.github.dixajava.exports.ExportBatch;
import io.github.dixajava.exports.model.ConversationRow;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.paging.CloseableIterator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public final class SyncToPostgresql {
  public static final String TABLES =
      """
      CREATE TABLE IF NOT EXISTS conversation (
        id bigint PRIMARY KEY, updated_at bigint NOT NULL, row jsonb NOT NULL);
      CREATE TABLE IF NOT EXISTS export_checkpoint (
        name text PRIMARY KEY, line text NOT NULL);
      """;

  private static final String UPSERT =
      """
      INSERT INTO conversation (id, updated_at, row) VALUES (?, ?, ?::jsonb)
      ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, row = excluded.row
      WHERE excluded.updated_at >= conversation.updated_at
      """;

  private static final String SAVE =
      """
      INSERT INTO export_checkpoint (name, line) VALUES ('conversations', ?)
      ON CONFLICT (name) DO UPDATE SET line = excluded.line
      """;

  /** Run it as often as you like, for instance every hour; only one at a time. */
  public static void run(DixaExports exports, Instant since, Connection database)
      throws SQLException {
    database.setAutoCommit(false);
    var export = exports.conversationSync().since(since).run(checkpoint(database));
    try (CloseableIterator<ExportBatch<ConversationRow>> batches = export.batches()) {
      while (batches.hasNext()) {
        store(batches.next(), database);
      }
    }
  }

  private static void store(ExportBatch<ConversationRow> batch, Connection database)
      throws SQLException {
    try (PreparedStatement upsert = database.prepareStatement(UPSERT);
        PreparedStatement save = database.prepareStatement(SAVE)) {
      for (ConversationRow row : batch.rows()) {
        Instant updated = row.updatedAt();
        upsert.setLong(1, row.id());
        upsert.setLong(2, updated == null ? 0 : updated.toEpochMilli());
        // PostgreSQL's jsonb cannot hold the character 0.
        upsert.setString(3, DixaGson.create().toJson(row).replace("\\u0000", "\\ufffd"));
        upsert.addBatch();
      }
      upsert.executeBatch();
      save.setString(1, batch.checkpoint());
      save.executeUpdate();
      database.commit(); // rows and checkpoint, or neither
    }
  }

  private static @Nullable String checkpoint(Connection database) throws SQLException {
    try (Statement query = database.createStatement();
        ResultSet line =
            query.executeQuery("SELECT line FROM export_checkpoint WHERE name = 'conversations'")) {
      return line.next() ? line.getString(1) : null;
    }
  }
}
// end
