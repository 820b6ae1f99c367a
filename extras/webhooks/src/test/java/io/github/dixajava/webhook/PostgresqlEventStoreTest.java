package io.github.dixajava.webhook;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;

@Tag("database")
class PostgresqlEventStoreTest extends JdbcEventStoreContract {
  PostgresqlEventStoreTest() {
    super(Databases.postgresql());
  }

  @Override
  void closeAllConnections() throws SQLException {
    Databases.closeConnectionsToPostgresql();
  }
}
