package example;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.DixaClient;
import io.github.dixajava.model.Tag;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A client as a bean, with the versions of libraries that Spring Boot manages. */
@SpringBootApplication
public class Main {
  private static final String TAGS =
      """
      {"data": [{"id": "3f0f5be4-5d0c-4a52-9d3e-0f0a4d8f4c11", "name": "vip", "state": "Active"}]}
      """;

  public static void main(String[] arguments) {
    SpringApplication.run(Main.class, arguments).close();
  }

  @Bean(destroyMethod = "stop")
  StoppableServer server() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/beta/conversations/7/tags",
        exchange -> {
          byte[] body = TAGS.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return new StoppableServer(server);
  }

  @Bean
  DixaClient dixa(StoppableServer server) {
    return DixaClient.builder().apiToken("a-token-of-tests").baseUrl(server.url()).build();
  }

  @Bean
  CommandLineRunner work(DixaClient dixa) {
    return arguments -> {
      List<String> names = dixa.conversations().listTags(7).stream().map(Tag::name).toList();
      if (!names.equals(List.of("vip"))) {
        throw new AssertionError("found " + names);
      }
      System.out.println("served in Spring Boot");
    };
  }

  record StoppableServer(HttpServer server) {
    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
      server.stop(0);
    }
  }
}
