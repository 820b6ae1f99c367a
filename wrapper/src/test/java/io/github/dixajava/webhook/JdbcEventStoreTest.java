package io.github.dixajava.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.webhook.EventStore.State;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With H2; with another database if the properties say so, see the end of this class. */
class JdbcEventStoreTest extends EventStoreContract {
  private final String table = "events_" + UUID.randomUUID().toString().replace("-", "");
  private final DataSource database = database();

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

  /** {@code -Devents.postgresql=jdbc:postgresql:...} runs all this on a PostgreSQL. */
  private static DataSource database() {
    String url = System.getProperty("events.postgresql");
    if (url != null) {
      return Connections.from(() -> DriverManager.getConnection(url));
    }
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:events;DB_CLOSE_DELAY=-1");
    return h2;
  }
}
