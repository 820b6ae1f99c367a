/** Receives the webhooks of Dixa: signatures, events, duplicates. */
module io.github.dixajava.webhook {
  requires transitive io.github.dixajava;
  requires org.slf4j;
  requires static transitive java.sql; // for an event store in a database

  exports io.github.dixajava.webhook;
}
