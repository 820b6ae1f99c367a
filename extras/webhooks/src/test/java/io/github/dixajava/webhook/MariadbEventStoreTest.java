package io.github.dixajava.webhook;

import org.junit.jupiter.api.Tag;

@Tag("database")
class MariadbEventStoreTest extends JdbcEventStoreContract {
  MariadbEventStoreTest() {
    super(Databases.mariadb());
  }
}
