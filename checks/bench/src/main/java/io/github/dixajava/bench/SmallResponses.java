package io.github.dixajava.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the calls of a {@link Caller} are answered. */
final class SmallResponses {
  private static final String TAG =
      """
      {"data":{"id":"d2e2b132-7508-4ca3-b0a8-8dbb6e99fb06","name":"urgent","state":"Active"}}""";

  private static final Pattern KEY = Pattern.compile("pageKey=([0-9]+)");

  private SmallResponses() {}

  static LoopbackServer of(LoopbackServer server) {
    String page = Page.AGENTS_100.json();
    String data = "{\"data\":[";
    String agent = page.substring(data.length(), page.indexOf("},{") + 1);
    return server
        .answer("GET /beta/agents/", "{\"data\":" + agent + "}")
        .answer("GET /beta/agents?", page)
        .answer("POST /beta/tags", TAG);
  }

  /** Pages of agents without end, each with a key of its own. */
  static LoopbackServer pages(LoopbackServer server) {
    String page = Page.AGENTS_100.json();
    String beginning =
        page.substring(0, page.length() - 1) + ",\"meta\":{\"next\":\"/beta/agents?pageKey=";
    return server.answer(
        "GET /beta/agents?",
        line -> {
          Matcher key = KEY.matcher(line);
          return beginning + (key.find() ? Integer.parseInt(key.group(1)) + 1 : 1) + "\"}}";
        });
  }
}
