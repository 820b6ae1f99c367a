package io.github.dixajava.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The collation ignores the case of letters, as it does unless told otherwise. */
@Tag("database")
class MariadbEventStoreTest extends JdbcEventStoreContract {
  MariadbEventStoreTest() {
    super(Databases.mariadb());
  }

  @Test
  @Timeout(60)
  void commitsTwiceWhereOnlyChangedRowsAreCounted() {
    DataSource database = Databases.mariadb("useAffectedRows=true");
    JdbcEventStore store = new JdbcEventStore(database, "affected_rows", RETENTION, clock);
    store.createTable();
    EventStore.Claim claim = store.claim("s/e1");
    store.commit(claim);
    store.commit(claim);

    assertThat(store.claim("s/e1").state()).isEqualTo(EventStore.State.DONE);
  }

  @Override
  void closeAllConnections() throws SQLException {
    Databases.closeConnectionsToMariadb();
  }
}
