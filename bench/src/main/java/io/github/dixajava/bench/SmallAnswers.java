package io.github.dixajava.bench;

/** What the calls of a {@link Caller} are answered. */
final class SmallAnswers {
  private static final String TAG =
      """
      {"data":{"id":"d2e2b132-7508-4ca3-b0a8-8dbb6e99fb06","name":"urgent","state":"Active"}}""";

  private SmallAnswers() {}

  static LoopbackServer of(LoopbackServer server) {
    String page = Page.AGENTS_100.json();
    String data = "{\"data\":[";
    String agent = page.substring(data.length(), page.indexOf("},{") + 1);
    return server
        .answer("GET /beta/agents/", "{\"data\":" + agent + "}")
        .answer("GET /beta/agents?", page)
        .answer("POST /beta/tags", TAG);
  }
}
