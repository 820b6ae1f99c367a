package io.github.dixajava.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.webhook.EventStore.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store does with every database. */
abstract class JdbcEventStoreContract extends EventStoreContract {
  private final String table = "events_" + UUID.randomUUID().toString().replace("-", "");
  private final DataSource database;

  JdbcEventStoreContract(DataSource database) {
    this.database = database;
  }

  /** Each call is as from another process. */
  @Override
  JdbcEventStore store() {
    return new JdbcEventStore(database, table, RETENTION, clock);
  }

  @BeforeEach
  void createTable() {
    store().createTable();
  }

  @Test
  void createsTheTableOnce() {
    store().createTable();

    assertThat(store().claim("s/e1").state()).isEqualTo(State.GRANTED);
  }

  @Test
  void deletesWhatItNoLongerRemembers() throws SQLException {
    JdbcEventStore store = store();
    store.commit(store.claim("s/e1"));
    store.claim("s/e2");
    clock.advance(RETENTION.keep());
    store.claim("s/e3");

    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void deletesOncePerHour() throws SQLException {
    JdbcEventStore store = store();
    store.claim("s/e1");
    clock.advance(Duration.ofMinutes(59));
    store.claim("s/e2");
    assertThat(rows()).isEqualTo(2);

    clock.advance(Duration.ofMinutes(1));
    store.claim("s/e3");

    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void worksWithConnectionsThatOpenATransaction() {
    JdbcEventStore store =
        new JdbcEventStore(Connections.from(this::inTransaction), table, RETENTION, clock);
    store.commit(store.claim("s/e1"));

    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);
  }

  @Test
  void saysThatTheDatabaseFailed() {
    JdbcEventStore store = new JdbcEventStore(database, "missing", RETENTION, clock);

    assertThatThrownBy(() -> store.claim("s/e1"))
        .isInstanceOf(EventStoreException.class)
        .hasMessageStartingWith("Could not claim an event: SQL state 42")
        .hasCauseInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;drop table x", "1a", "a.b.c", "\"a\"", "a\n"})
  void refusesNamesThatNeedQuotes(String name) {
    assertThatThrownBy(() -> new JdbcEventStore(database, name, RETENTION, clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed are letters");
  }

  private Connection inTransaction() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private int rows() throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet count =
            connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
      count.next();
      return count.getInt(1);
    }
  }
}
