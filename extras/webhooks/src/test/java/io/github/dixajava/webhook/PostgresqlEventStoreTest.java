package io.github.dixajava.webhook;

import org.junit.jupiter.api.Tag;

@Tag("database")
class PostgresqlEventStoreTest extends JdbcEventStoreContract {
  PostgresqlEventStoreTest() {
    super(Databases.postgresql());
  }
}
