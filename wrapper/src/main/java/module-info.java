/**
 * An unofficial client for the Dixa API; {@link io.github.dixajava.DixaClient} is where to begin.
 */
@SuppressWarnings({
  "requires-automatic",
  "requires-transitive-automatic" // Bucket4j, Okio and Retrofit have no descriptors
})
module io.github.dixajava {
  requires transitive io.github.bucket4j.core;
  requires transitive io.github.dixajava.generated;
  requires static transitive java.sql; // for those who keep webhooks' events in a database
  requires okio;
  requires org.slf4j;

  exports io.github.dixajava;
  exports io.github.dixajava.channel;
  exports io.github.dixajava.error;
  exports io.github.dixajava.filter;
  exports io.github.dixajava.group;
  exports io.github.dixajava.options;
  exports io.github.dixajava.paging;
  exports io.github.dixajava.webhook;
}
