package io.github.dixajava.readme;

// region: webhook-server
import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.webhook.DixaEvent.ConversationClosed;
import io.github.dixajava.webhook.WebhookOutcome;
import io.github.dixajava.webhook.WebhookReceiver;
import java.io.IOException;
import java.net.InetSocketAddress;

final class WebhookServer {
  static HttpServer start(InetSocketAddress address, String secretKey) throws IOException {
    WebhookReceiver receiver =
        WebhookReceiver.builder()
            .secret(secretKey) // of the subscription
            .on(ConversationClosed.class, event -> System.out.println(event.conversation()))
            .otherwise(event -> System.out.println("something else: " + event))
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
