/** Names the client and its companions, and nothing that they need. */
@SuppressWarnings("requires-automatic") // the companion for Jackson
module example {
  requires io.github.dixajava;
  requires io.github.dixajava.jackson;
  requires io.github.dixajava.micrometer;
  requires jdk.httpserver;
  requires tools.jackson.databind; // one of the two that the companion reads
}
