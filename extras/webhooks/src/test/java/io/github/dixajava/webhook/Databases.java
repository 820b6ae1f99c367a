package io.github.dixajava.webhook;

import java.sql.DriverManager;
import javax.sql.DataSource;

/** The servers that {@code .ci/databases} has started. */
final class Databases {
  private Databases() {}

  static DataSource postgresql() {
    return named("DIXA_TEST_POSTGRESQL");
  }

  static DataSource mariadb() {
    return named("DIXA_TEST_MARIADB");
  }

  private static DataSource named(String variable) {
    String url = System.getenv(variable);
    if (url == null) {
      throw new AssertionError(variable + " is not set: .ci/databases run -- mvn ... sets it");
    }
    return Connections.from(() -> DriverManager.getConnection(url));
  }
}
