/**
 * An unofficial client for the Dixa API; {@link io.github.dixajava.DixaClient} is where to begin.
 */
@SuppressWarnings("requires-automatic") // Okio has no descriptor
module io.github.dixajava {
  requires transitive io.github.dixajava.generated;
  requires okio;
  requires org.slf4j;

  exports io.github.dixajava;
  exports io.github.dixajava.activitylog;
  exports io.github.dixajava.channel;
  exports io.github.dixajava.filter;
  exports io.github.dixajava.paging;
  exports io.github.dixajava.service;
}
