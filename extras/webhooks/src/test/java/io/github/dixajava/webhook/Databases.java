package io.github.dixajava.webhook;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The servers that {@code .ci/databases} has started. */
final class Databases {
  private Databases() {}

  static DataSource postgresql() {
    return at(url("DIXA_TEST_POSTGRESQL"));
  }

  static DataSource postgresql(String parameter) {
    return at(url("DIXA_TEST_POSTGRESQL") + "&" + parameter);
  }

  static DataSource mariadb() {
    return at(url("DIXA_TEST_MARIADB"));
  }

  /** As a restart does. */
  static void closeConnectionsToPostgresql() throws SQLException {
    try (Connection administrator = postgresql().getConnection()) {
      administrator
          .createStatement()
          .execute(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }
  }

  /** As a restart does. */
  static void closeConnectionsToMariadb() throws SQLException {
    try (Connection administrator = mariadb().getConnection();
        Statement statement = administrator.createStatement()) {
      List<Long> others = new ArrayList<>();
      ResultSet rows =
          statement.executeQuery(
              "SELECT id FROM information_schema.processlist"
                  + " WHERE user = 'dixa' AND id <> CONNECTION_ID()");
      while (rows.next()) {
        others.add(rows.getLong(1));
      }
      for (long other : others) {
        statement.execute("KILL CONNECTION " + other);
      }
    }
  }

  static DataSource mariadb(String parameter) {
    return at(url("DIXA_TEST_MARIADB") + "&" + parameter);
  }

  private static DataSource at(String url) {
    return Connections.from(() -> DriverManager.getConnection(url));
  }

  private static String url(String variable) {
    String url = System.getenv(variable);
    if (url == null) {
      throw new AssertionError(variable + " is not set: .ci/databases run -- mvn ... sets it");
    }
    return url;
  }
}
