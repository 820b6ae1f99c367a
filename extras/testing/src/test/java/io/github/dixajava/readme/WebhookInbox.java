package io.github.dixajava.readme;

// region: webhook-inbox
import io.github.dixajava.DixaClient;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.webhook.DixaEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The conversations that have changed, each with the instant of its last change. */
final class WebhookInbox {
  private final DataSource database;

  WebhookInbox(DataSource database) throws SQLException {
    this.database = database;
    try (Connection connection = database.getConnection();
        PreparedStatement create =
            connection.prepareStatement(
                "CREATE TABLE IF NOT EXISTS inbox"
                    + " (conversation BIGINT PRIMARY KEY, changed_at TIMESTAMPTZ NOT NULL)")) {
      create.execute();
    }
  }

  /** A handler of all events: {@code otherwise(inbox::receive)}. */
  void receive(DixaEvent event) throws SQLException {
    Instant changedAt = event.timestamp();
    Long conversation = event.conversation() == null ? null : event.conversation().id();
    if (conversation != null && changedAt != null) {
      add(conversation, changedAt);
    }
  }

  /** Adds what has changed while webhooks were lost; after a failure it can be run again. */
  void repair(DixaClient dixa, DateTimeRange outage) throws SQLException {
    for (ActivityLogEntry entry : dixa.activityLog().export(outage)) {
      add(entry.conversationId(), entry.activityTimestamp());
    }
  }

  private void add(long conversation, Instant changedAt) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "INSERT INTO inbox VALUES (?, ?) ON CONFLICT (conversation) DO UPDATE"
                    + " SET changed_at = GREATEST(inbox.changed_at, excluded.changed_at)")) {
      upsert.setLong(1, conversation);
      upsert.setObject(2, changedAt.atOffset(ZoneOffset.UTC));
      upsert.execute();
    }
  }
}
// end
