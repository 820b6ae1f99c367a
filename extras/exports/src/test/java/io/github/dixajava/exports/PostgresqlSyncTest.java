package io.github.dixajava.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.exports.SimulatedExports.Fault;
import io.github.dixajava.readme.SyncToPostgresql;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sample of the guide with a real server: {@code .ci/databases run postgresql -- mvn ...}. */
@Tag("database")
class PostgresqlSyncTest {
  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

  private final SimulatedExports server = new SimulatedExports();

  @BeforeEach
  void createTables() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS conversation, export_checkpoint");
      statement.execute(SyncToPostgresql.TABLES);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static Connection connect() throws SQLException {
    String url = System.getenv("DIXA_TEST_POSTGRESQL");
    if (url == null) {
      throw new AssertionError(
          "DIXA_TEST_POSTGRESQL is not set: .ci/databases run -- mvn ... sets it");
    }
    return DriverManager.getConnection(url);
  }

  private void run(Connection connection) throws SQLException {
    try (DixaExports exports = server.client()) {
      SyncToPostgresql.run(exports, SINCE, connection);
    } finally {
      connection.close();
    }
  }

  private static Map<Long, Long> table() throws SQLException {
    Map<Long, Long> table = new TreeMap<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT id, (row->>'updated_at')::bigint FROM conversation")) {
      while (rows.next()) {
        table.put(rows.getLong(1), rows.getLong(2));
      }
    }
    return table;
  }

  /** A connection that is gone from a certain call on. */
  private static Connection dyingAfter(int calls) throws SQLException {
    Connection real = connect();
    int[] left = {calls};
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (left[0]-- == 0) {
                real.close();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @RepeatedTest(5)
  void killedAtAnyPointAndRunAgainTheTableEqualsTheSource(RepetitionInfo round)
      throws SQLException {
    Random random = new Random(round.getCurrentRepetition());
    server.shuffled = random.nextBoolean();
    for (long id = 1; id <= 3_000; id++) {
      server.add(id, SINCE.plusMillis(random.nextLong(Duration.ofDays(150).toMillis())));
    }
    server.faults =
        request -> {
          for (int i = 0; i < 20; i++) {
            server.change(
                1 + random.nextInt(3_000), server.now, Duration.ofSeconds(random.nextInt(90)));
          }
          server.now = server.now.plusSeconds(6);
          return random.nextInt(8) == 0 ? Fault.cutAfter(random.nextInt(60_000)) : Fault.NONE;
        };
    for (int calls = 1; calls < 30; calls++) {
      try {
        run(dyingAfter(calls));
      } catch (SQLException | DixaException killed) {
        assertThat(killed).isNotNull();
      }
    }
    server.faults = request -> Fault.NONE;
    server.now = server.now.plus(Duration.ofMinutes(20));
    run(connect());

    assertThat(table()).isEqualTo(server.present());
  }

  @Test
  void textThatPostgresqlCannotHoldIsStored() throws SQLException {
    server.add(1, SINCE.plusSeconds(1));
    server.json =
        id ->
            "{\"id\":1,\"updated_at\":1767225601000,\"created_at\":1767225601000,\"subject\":\"a\\u0000b\"}";

    run(connect());

    assertThat(table()).containsOnlyKeys(1L);
  }
}
