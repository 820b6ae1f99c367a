package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.testing.Fault;
import io.github.dixajava.webhook.DixaEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("database")
class WebhookInboxTest extends Samples {
  private static final DateTimeRange ALWAYS = DateTimeRange.since(Instant.EPOCH);

  private final PGSimpleDataSource database = new PGSimpleDataSource();

  @BeforeEach
  void connect() {
    database.setURL(System.getenv("DIXA_TEST_POSTGRESQL"));
  }

  @AfterEach
  void drop() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS inbox");
    }
  }

  @Test
  void isCompleteAfterARepairThatFailsOnce() throws SQLException {
    WebhookInbox inbox = new WebhookInbox(database);
    server.faults("GET /conversations/activitylog").after(12).next(1, Fault.status(403));

    assertThatThrownBy(() -> inbox.repair(dixa, ALWAYS)).isInstanceOf(DixaException.class);
    assertThat(rows()).isNotEmpty().isNotEqualTo(lastChanges());
    inbox.repair(dixa, ALWAYS);

    assertThat(rows()).isEqualTo(lastChanges());
  }

  @Test
  void keepsTheLastChangeWhateverComesFirst() throws SQLException {
    WebhookInbox inbox = new WebhookInbox(database);
    inbox.receive(event("2026-03-01T12:00:00Z"));
    inbox.receive(event("2026-03-01T11:00:00Z"));
    inbox.receive(DixaEvent.parse("{\"event_fqn\":\"AGENT_BANNED_IP\"}"));

    assertThat(rows()).isEqualTo(Map.of(7301L, Instant.parse("2026-03-01T12:00:00Z")));
  }

  private static DixaEvent event(String timestamp) {
    return DixaEvent.parse(
        """
        {"event_id":"1f8b","event_fqn":"CONVERSATION_OPEN","event_timestamp":"%s",
         "data":{"conversation":{"csid":7301}}}"""
            .formatted(timestamp));
  }

  private Map<Long, Instant> lastChanges() {
    Map<Long, Instant> changes = new TreeMap<>();
    for (ActivityLogEntry entry : dixa.activityLog().export(ALWAYS)) {
      changes.merge(
          entry.conversationId(),
          entry.activityTimestamp(),
          (one, other) -> one.isAfter(other) ? one : other);
    }
    return changes;
  }

  private Map<Long, Instant> rows() throws SQLException {
    Map<Long, Instant> rows = new TreeMap<>();
    try (Connection connection = database.getConnection();
        ResultSet found =
            connection
                .createStatement()
                .executeQuery("SELECT conversation, changed_at FROM inbox")) {
      while (found.next()) {
        rows.put(found.getLong(1), found.getTimestamp(2).toInstant());
      }
    }
    return rows;
  }
}
