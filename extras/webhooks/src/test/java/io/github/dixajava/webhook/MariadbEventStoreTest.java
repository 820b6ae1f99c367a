package io.github.dixajava.webhook;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;

/** The collation ignores the case of letters, as it does unless told otherwise. */
@Tag("database")
class MariadbEventStoreTest extends JdbcEventStoreContract {
  MariadbEventStoreTest() {
    super(Databases.mariadb());
  }

  @Override
  void closeAllConnections() throws SQLException {
    Databases.closeConnectionsToMariadb();
  }
}
