package io.github.dixajava.webhook;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;

/** Transactions fail if they could not have run one after the other. */
@Tag("database")
class SerializablePostgresqlTest extends JdbcEventStoreContract {
  SerializablePostgresqlTest() {
    super(Databases.postgresql("options=-c%20default_transaction_isolation=serializable"));
  }

  @Override
  void closeAllConnections() throws SQLException {
    Databases.closeConnectionsToPostgresql();
  }
}
