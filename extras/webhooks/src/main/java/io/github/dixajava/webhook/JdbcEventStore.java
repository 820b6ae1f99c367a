package io.github.dixajava.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Remembers events in a table that several processes share. Each step is one statement in plain SQL
 * with a transaction of its own; tested with PostgreSQL, MariaDB and H2.
 *
 * <p>The data source must give connections with auto-commit. One that is in a transaction is
 * refused: other processes would see a claim too late, and the store must not commit what it did
 * not begin. An application whose connections belong to its transactions gives the store a data
 * source of its own.
 *
 * <p>What the database rolls back because of other transactions (SQL states 40xxx) is repeated.
 * {@link #commit} is also repeated when the connection or the database is lost, on new connections
 * and for as long as a lease, so that an event is not handled again because the database restarted
 * at that time; the thread waits meanwhile.
 *
 * <p>The clocks of the processes have to agree within much less than the lease. Events that are no
 * longer remembered are deleted once an hour. Thread-safe. Needs the module {@code java.sql}.
 */
public final class JdbcEventStore implements EventStore {
  /** The default name of the table. */
  public static final String TABLE = "dixa_webhook_event";

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)?");
  private static final String HANDLED = "";
  private static final long PURGE_INTERVAL_MILLIS = 3_600_000;
  private static final int MAX_RACES = 10;
  private static final long INITIAL_BACKOFF_MILLIS = 10;
  private static final long MAX_BACKOFF_MILLIS = 1_000;

  private final DataSource dataSource;
  private final String table;
  private final EventRetention retention;
  private final Clock clock;
  private final Delay delay;
  private final AtomicLong nextPurge = new AtomicLong(Long.MIN_VALUE);

  /**
   * Creates a store in the table {@value #TABLE} with the standard {@link EventRetention}.
   *
   * @param dataSource gives connections with auto-commit
   */
  public JdbcEventStore(DataSource dataSource) {
    this(dataSource, TABLE, EventRetention.standard(), Clock.systemUTC());
  }

  /**
   * Creates a store with other settings.
   *
   * @param dataSource gives connections with auto-commit
   * @param table the name of the table, optionally with a schema: letters, digits, underscores and
   *     at most one dot
   * @param retention how long an event is remembered and a claim is held
   * @param clock measures the retention
   * @throws IllegalArgumentException if the name of the table is not allowed
   */
  public JdbcEventStore(
      DataSource dataSource, String table, EventRetention retention, Clock clock) {
    this(dataSource, table, retention, clock, TimeUnit.MILLISECONDS::sleep);
  }

  JdbcEventStore(
      DataSource dataSource, String table, EventRetention retention, Clock clock, Delay delay) {
    if (!NAME.matcher(table).matches()) {
      throw new IllegalArgumentException(
          "table must be letters, digits, underscores and at most one dot, but was \""
              + table
              + "\"");
    }
    this.dataSource = dataSource;
    this.table = table;
    this.retention = retention;
    this.clock = clock;
    this.delay = delay;
  }

  /**
   * Returns the statement that creates the table, for tools that manage a schema. A row has the key
   * of the event, the token of the claim (empty once the event was handled) and the epoch
   * millisecond until which it is valid.
   */
  public String schema() {
    return "CREATE TABLE IF NOT EXISTS %s (event_key VARCHAR(200) NOT NULL PRIMARY KEY,"
            .formatted(table)
        + " claim_token VARCHAR(36) NOT NULL, until_ms BIGINT NOT NULL)";
  }

  /**
   * Creates the table if it does not exist.
   *
   * @throws EventStoreException if the database fails
   * @throws IllegalStateException if the connection is in a transaction
   */
  public void createTable() {
    execute(
        "create the table of events",
        // PostgreSQL lets one of two that create it at once fail so.
        failure -> isRolledBack(failure) || isIntegrityViolation(failure),
        connection -> update(connection, schema()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws EventStoreException if the database fails
   * @throws IllegalStateException if the connection is in a transaction
   */
  @Override
  public Claim claim(String key) {
    String token = UUID.randomUUID().toString();
    State state =
        execute(
            "claim an event",
            JdbcEventStore::isRolledBack,
            connection -> claim(connection, EventKey.storable(key), token));
    return new Claim(key, state, state == State.GRANTED ? token : "");
  }

  private State claim(Connection connection, String key, String token) throws SQLException {
    long now = clock.millis();
    purge(connection, now);
    update(connection, "DELETE FROM %s WHERE event_key = ? AND until_ms <= ?", key, now);
    if (insert(connection, key, token, now + retention.lease().toMillis())) {
      return State.GRANTED;
    }
    String sql = "SELECT claim_token FROM %s WHERE event_key = ?";
    try (PreparedStatement select = prepare(connection, sql, key);
        ResultSet rows = select.executeQuery()) {
      return rows.next() && rows.getString(1).equals(HANDLED) ? State.DONE : State.IN_PROGRESS;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws EventStoreException if the database still fails when a lease is over, or if it refuses
   *     the statement
   */
  @Override
  public void commit(Claim claim) {
    String key = EventKey.storable(claim.grantedKey());
    execute(
        "commit an event",
        failure -> !isRefused(failure),
        connection -> {
          long until = clock.millis() + retention.keep().toMillis();
          String sql = "UPDATE %s SET claim_token = ?, until_ms = ? WHERE event_key = ?";
          boolean stored = false;
          for (int race = 0; race < MAX_RACES && !stored; race++) {
            stored =
                update(connection, sql, HANDLED, until, key) > 0
                    || insert(connection, key, HANDLED, until);
          }
          return stored; // or stored before, and the driver counts changed rows only
        });
  }

  @Override
  public void release(Claim claim) {
    String key = EventKey.storable(claim.grantedKey());
    String sql = "DELETE FROM %s WHERE event_key = ? AND claim_token = ?";
    execute(
        "release an event",
        JdbcEventStore::isRolledBack,
        connection -> update(connection, sql, key, claim.token()));
  }

  /** What is done on one connection, and can be done again on another one. */
  private interface Step<T> {
    T execute(Connection connection) throws SQLException;
  }

  /** Waits before the next attempt. */
  interface Delay {
    void await(long millis) throws InterruptedException;
  }

  private <T> T execute(String action, Predicate<SQLException> retryable, Step<T> step) {
    long start = clock.millis();
    long waited = 0;
    long backoff = INITIAL_BACKOFF_MILLIS;
    while (true) {
      try (Connection connection = connect()) {
        return step.execute(connection);
      } catch (SQLException e) {
        waited = Math.max(waited, clock.millis() - start) + backoff;
        if (!retryable.test(e) || waited > retention.lease().toMillis() || !awaits(backoff)) {
          throw new EventStoreException(action, e);
        }
      }
      backoff = Math.min(2 * backoff, MAX_BACKOFF_MILLIS);
    }
  }

  private boolean awaits(long millis) {
    try {
      delay.await(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The database has rolled back because of other transactions: serialization, deadlock. */
  private static boolean isRolledBack(SQLException e) {
    return hasClass(e, "40");
  }

  private static boolean isIntegrityViolation(SQLException e) {
    return hasClass(e, "23");
  }

  /**
   * The statement itself is at fault: there is no such table, it is not allowed, it is too long.
   */
  private static boolean isRefused(SQLException e) {
    return hasClass(e, "42") || hasClass(e, "22");
  }

  private static boolean hasClass(SQLException e, String sqlStateClass) {
    return e.getSQLState() != null && e.getSQLState().startsWith(sqlStateClass);
  }

  /** Returns false if the key exists. */
  private boolean insert(Connection connection, String key, String token, long until)
      throws SQLException {
    String sql = "INSERT INTO %s (event_key, claim_token, until_ms) VALUES (?, ?, ?)";
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      sql += " ON CONFLICT DO NOTHING"; // PostgreSQL logs a violated key as an error
    }
    try {
      return update(connection, sql, key, token, until) == 1;
    } catch (SQLException e) {
      if (isIntegrityViolation(e)) {
        return false;
      }
      throw e;
    }
  }

  private void purge(Connection connection, long now) throws SQLException {
    long next = nextPurge.get();
    if (now >= next && nextPurge.compareAndSet(next, now + PURGE_INTERVAL_MILLIS)) {
      update(connection, "DELETE FROM %s WHERE until_ms <= ?", now);
    }
  }

  private int update(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  private PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.formatted(table));
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private Connection connect() throws SQLException {
    Connection connection = dataSource.getConnection();
    if (connection.getAutoCommit()) {
      return connection;
    }
    connection.close();
    throw new IllegalStateException(
        "the data source must give connections with auto-commit, outside any transaction:"
            + " give the store a data source of its own");
  }
}
