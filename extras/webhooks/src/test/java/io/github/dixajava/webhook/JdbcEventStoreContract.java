package io.github.dixajava.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.webhook.EventStore.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store does with every database. */
abstract class JdbcEventStoreContract extends EventStoreContract {
  private final String table = "events_" + UUID.randomUUID().toString().replace("-", "");
  private final List<Long> delays = new ArrayList<>();
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
  void leavesATransactionOfTheApplicationAlone() throws SQLException {
    try (Connection application = database.getConnection()) {
      application.setAutoCommit(false);
      JdbcEventStore store =
          new JdbcEventStore(
              Connections.pooled(Connections.from(() -> application)), table, RETENTION, clock);

      assertThatThrownBy(() -> store.claim("s/e1"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "the data source must give connections with auto-commit, outside any transaction:"
                  + " give the store a data source of its own");
      assertThat(application.getAutoCommit()).isFalse();
    }
    assertThat(store().claim("s/e1").state()).isEqualTo(State.GRANTED);
  }

  @Test
  void commitsOnANewConnectionWhenTheOldOneIsLost() throws SQLException {
    DataSource pool = Connections.pooled(database);
    JdbcEventStore store = new JdbcEventStore(pool, table, RETENTION, clock, this::advance);
    EventStore.Claim claim = store.claim("s/e1");
    closeAllConnections();

    store.commit(claim);

    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);
  }

  @Test
  void commitsWhenTheDatabaseIsBack() {
    EventStore.Claim claim = store().claim("s/e1");
    DataSource restarting =
        Connections.from(
            () -> {
              if (delays.size() < 9) {
                throw new SQLException("the database system is starting up", "57P03");
              }
              return database.getConnection();
            });

    new JdbcEventStore(restarting, table, RETENTION, clock, this::advance).commit(claim);

    assertThat(delays).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1000L, 1000L);
    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);
  }

  @Test
  void triesToCommitForALease() {
    EventStore.Claim claim = store().claim("s/e1");
    Instant start = clock.instant();

    assertThatThrownBy(() -> unreachable().commit(claim))
        .isInstanceOf(EventStoreException.class)
        .hasMessage("could not commit an event: SQL state 08001");
    assertThat(Duration.between(start, clock.instant()))
        .isBetween(RETENTION.lease().minusSeconds(1), RETENTION.lease());
  }

  @Test
  void stopsTryingToCommitWhenInterrupted() {
    EventStore.Claim claim = store().claim("s/e1");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> unreachable().commit(claim))
        .isInstanceOf(EventStoreException.class)
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(delays).hasSize(1);
  }

  @Test
  void claimsOnlyOnceWhileTheDatabaseIsAway() {
    assertThatThrownBy(() -> unreachable().claim("s/e1")).isInstanceOf(EventStoreException.class);
    assertThat(delays).isEmpty();
  }

  @Test
  void saysThatTheDatabaseFailed() {
    JdbcEventStore store = new JdbcEventStore(database, "missing", RETENTION, clock, this::advance);

    assertThatThrownBy(() -> store.claim("s/e1"))
        .isInstanceOf(EventStoreException.class)
        .hasMessageStartingWith("could not claim an event: SQL state 42")
        .hasCauseInstanceOf(SQLException.class);
    assertThatThrownBy(() -> store.commit(store().claim("s/e1")))
        .isInstanceOf(EventStoreException.class)
        .hasMessageStartingWith("could not commit an event: SQL state 42");
    assertThat(delays).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;drop table x", "1a", "a.b.c", "\"a\"", "a\n"})
  void refusesNamesThatNeedQuotes(String name) {
    assertThatThrownBy(() -> new JdbcEventStore(database, name, RETENTION, clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be letters, digits, underscores");
  }

  /** Closes the connections of everybody else, as a restart does. */
  abstract void closeAllConnections() throws SQLException;

  private JdbcEventStore unreachable() {
    DataSource none =
        Connections.from(
            () -> {
              throw new SQLException("connection refused", "08001");
            });
    return new JdbcEventStore(none, table, RETENTION, clock, this::advance);
  }

  private void advance(long delay) throws InterruptedException {
    delays.add(delay);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    clock.advance(Duration.ofMillis(delay));
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
