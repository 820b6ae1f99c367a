package io.github.dixajava.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Remembers events in a table that several processes share. Each step is one statement that the
 * database runs whole or not at all, in plain SQL; tested with H2 and PostgreSQL.
 *
 * <p>The clocks of the processes have to agree within much less than the lease. Events that are no
 * longer remembered are deleted once an hour. Needs the module {@code java.sql}.
 */
public final class JdbcEventStore implements EventStore {
  /** The table's name unless another one is given. */
  public static final String TABLE = "dixa_webhook_event";

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)?");
  private static final String HANDLED = "";
  private static final long PURGE_PAUSE = 3_600_000;
  private static final int TRIES = 10;

  private final DataSource dataSource;
  private final String table;
  private final EventRetention retention;
  private final Clock clock;
  private final AtomicLong nextPurge = new AtomicLong(Long.MIN_VALUE);

  /**
   * A store in the table {@value #TABLE} with the standard {@link EventRetention}.
   *
   * @param dataSource gives connections that are in no transaction
   */
  public JdbcEventStore(DataSource dataSource) {
    this(dataSource, TABLE, EventRetention.standard(), Clock.systemUTC());
  }

  /**
   * A store with other settings.
   *
   * @param dataSource gives connections that are in no transaction
   * @param table the name of the table, perhaps with a schema and a dot before it
   * @param retention how long an event is remembered and a claim is held
   * @param clock tells the time
   */
  public JdbcEventStore(
      DataSource dataSource, String table, EventRetention retention, Clock clock) {
    if (!NAME.matcher(table).matches()) {
      throw new IllegalArgumentException(
          "table is \"" + table + "\", allowed are letters, digits, underscores and one dot");
    }
    this.dataSource = dataSource;
    this.table = table;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * What makes the table, for tools that keep a schema up to date. It has the key, the token of the
   * claim (empty when the event was handled) and the epoch millisecond up to which that holds.
   */
  public String schema() {
    return "CREATE TABLE IF NOT EXISTS %s (event_key VARCHAR(200) NOT NULL PRIMARY KEY,"
            .formatted(table)
        + " claim_token VARCHAR(36) NOT NULL, until_ms BIGINT NOT NULL)";
  }

  /** Makes the table if it is not there. */
  public void createTable() {
    try (Connection connection = connect()) {
      try {
        update(connection, schema());
      } catch (SQLException e) {
        if (!isIntegrityViolation(e)) {
          throw e;
        }
        update(connection, schema()); // PostgreSQL lets one of two that create it at once fail so
      }
    } catch (SQLException e) {
      throw new EventStoreException("create the table of events", e);
    }
  }

  @Override
  public Claim claim(String key) {
    try (Connection connection = connect()) {
      purge(connection);
      String token = UUID.randomUUID().toString();
      for (int i = 0; i < TRIES; i++) {
        Row row = find(connection, key);
        long now = clock.millis();
        if (row == null) {
          if (insert(connection, key, token, now + retention.lease().toMillis())) {
            return new Claim(key, State.GRANTED, token);
          }
        } else if (now < row.until) {
          return new Claim(key, row.isHandled() ? State.DONE : State.IN_PROGRESS, "");
        } else if (takeOver(connection, key, row, token, now)) {
          return new Claim(key, State.GRANTED, token);
        }
      }
      return new Claim(key, State.IN_PROGRESS, ""); // others come and go all the time
    } catch (SQLException e) {
      throw new EventStoreException("claim an event", e);
    }
  }

  @Override
  public void commit(Claim claim) {
    String key = claim.grantedKey();
    try (Connection connection = connect()) {
      long until = clock.millis() + retention.keep().toMillis();
      String sql = "UPDATE %s SET claim_token = ?, until_ms = ? WHERE event_key = ?";
      while (update(connection, sql, HANDLED, until, key) == 0
          && !insert(connection, key, HANDLED, until)) {
        // another process has inserted the row in between, so that there is one to update
      }
    } catch (SQLException e) {
      throw new EventStoreException("commit an event", e);
    }
  }

  @Override
  public void release(Claim claim) {
    String key = claim.grantedKey();
    try (Connection connection = connect()) {
      String sql = "DELETE FROM %s WHERE event_key = ? AND claim_token = ?";
      update(connection, sql, key, claim.token());
    } catch (SQLException e) {
      throw new EventStoreException("release an event", e);
    }
  }

  private record Row(String token, long until) {
    boolean isHandled() {
      return token.equals(HANDLED);
    }
  }

  private @Nullable Row find(Connection connection, String key) throws SQLException {
    String sql = "SELECT claim_token, until_ms FROM %s WHERE event_key = ?";
    try (PreparedStatement select = prepare(connection, sql, key);
        ResultSet rows = select.executeQuery()) {
      return rows.next() ? new Row(rows.getString(1), rows.getLong(2)) : null;
    }
  }

  private boolean takeOver(Connection connection, String key, Row row, String token, long now)
      throws SQLException {
    String sql =
        "UPDATE %s SET claim_token = ?, until_ms = ?"
            + " WHERE event_key = ? AND claim_token = ? AND until_ms = ?";
    long until = now + retention.lease().toMillis();
    return update(connection, sql, token, until, key, row.token, row.until) == 1;
  }

  /** False if the key is there. PostgreSQL would write each such case into its log as an error. */
  private boolean insert(Connection connection, String key, String token, long until)
      throws SQLException {
    String sql = "INSERT INTO %s (event_key, claim_token, until_ms) VALUES (?, ?, ?)";
    String product = connection.getMetaData().getDatabaseProductName();
    if (product.equals("PostgreSQL")) {
      sql += " ON CONFLICT DO NOTHING";
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

  private static boolean isIntegrityViolation(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith("23");
  }

  private void purge(Connection connection) throws SQLException {
    long now = clock.millis();
    long next = nextPurge.get();
    if (now >= next && nextPurge.compareAndSet(next, now + PURGE_PAUSE)) {
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

  /** Pools may be set to open a transaction with each connection. */
  private Connection connect() throws SQLException {
    Connection connection = dataSource.getConnection();
    if (!connection.getAutoCommit()) {
      connection.setAutoCommit(true);
    }
    return connection;
  }
}
