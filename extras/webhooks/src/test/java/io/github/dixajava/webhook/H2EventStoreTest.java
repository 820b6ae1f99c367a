package io.github.dixajava.webhook;

import org.h2.jdbcx.JdbcDataSource;

/** The SQL, in every build: the database is in memory. */
class H2EventStoreTest extends JdbcEventStoreContract {
  H2EventStoreTest() {
    super(database());
  }

  @Override
  void closeAllConnections() {
    // in memory there is nothing between the two that could break
  }

  private static JdbcDataSource database() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:events;DB_CLOSE_DELAY=-1");
    return h2;
  }
}
