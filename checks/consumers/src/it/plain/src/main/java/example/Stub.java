package example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Two pages of agents and one conversation; another one is refused once before it is missing. */
public final class Stub implements AutoCloseable {
  private final HttpServer server;
  private final AtomicBoolean refused = new AtomicBoolean();

  public Stub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().toString()) {
      case "/beta/agents" ->
          send(exchange, 200, agents("Ada", "{\"next\": \"/beta/agents?pageKey=2\"}"));
      case "/beta/agents?pageKey=2" -> send(exchange, 200, agents("Bo", "{}"));
      case "/beta/conversations/7/tags" ->
          send(exchange, 200, "{\"data\": [" + named("vip", "\"state\": \"Active\"") + "]}");
      case "/beta/conversations/8/tags" ->
          send(exchange, refused.getAndSet(true) ? 404 : 503, "{\"message\": \"not now\"}");
      default -> send(exchange, 404, "{\"message\": \"not here\"}");
    }
  }

  private static String agents(String name, String meta) {
    String agent =
        "{\"id\": \"%s\", \"createdAt\": \"2026-11-01T12:46:36Z\", \"displayName\": \"%s\"}";
    return "{\"data\": [%s], \"meta\": %s}"
        .formatted(agent.formatted(UUID.randomUUID(), name), meta);
  }

  private static String named(String name, String rest) {
    return "{\"id\": \"%s\", \"name\": \"%s\", %s}".formatted(UUID.randomUUID(), name, rest);
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
