/** Names the client and nothing that the client needs. */
module example {
  requires io.github.dixajava;
  requires jdk.httpserver;
}
