package io.github.dixajava.webhook;

import java.sql.SQLException;

/** The database of a {@link JdbcEventStore} failed; the cause is what the driver threw. */
public class EventStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EventStoreException(String action, SQLException cause) {
    super("could not " + action + ": SQL state " + cause.getSQLState(), cause);
  }
}
