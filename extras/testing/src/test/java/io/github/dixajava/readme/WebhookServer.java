package io.github.dixajava.readme;

// region: webhook-server
import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.webhook.DixaEvent.ConversationClosed;
import io.github.dixajava.webhook.WebhookOutcome;
import io.github.dixajava.webhook.WebhookReceiver;
import java.io.IOException;
import java.net.InetSocketAddress;

final class WebhookServer {
  public static void main(String[] arguments) throws IOException {
    start(new InetSocketAddress(8080), System.getenv("DIXA_WEBHOOK_SECRET"));
  }

  /** The secret is the {@code secretKey} of the subscription. */
  static HttpServer start(InetSocketAddress address, String secret) throws IOException {
    WebhookReceiver receiver =
        WebhookReceiver.builder()
            .secret(secret)
            .on(ConversationClosed.class, event -> System.out.println(event.conversation()))
            .otherwise(event -> System.out.println("another event: " + event))
            .build();

    HttpServer server = HttpServer.create(address, 0);
    server.createContext(
        "/dixa",
        exchange -> {
          try (exchange) {
            WebhookOutcome outcome =
                receiver.receive(exchange.getRequestHeaders()::getFirst, exchange.getRequestBody());
            exchange.sendResponseHeaders(outcome.status(), -1);
          }
        });
    server.start();
    return server;
  }
}
// end
