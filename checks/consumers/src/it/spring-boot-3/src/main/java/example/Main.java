package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.DixaClient;
import io.github.dixajava.model.Tag;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service that is configured by properties, with the versions of libraries that Spring Boot manages. */
@SpringBootApplication
@RestController
public class Main {
  private static final String TAG =
      "{\"id\":\"3f0f5be4-5d0c-4a52-9d3e-0f0a4d8f4c11\",\"name\":\"vip\",\"state\":\"Active\"}";

  private final DixaClient dixa;

  Main(DixaClient dixa) {
    this.dixa = dixa;
  }

  @GetMapping("/tags")
  List<Tag> tags() {
    return dixa.conversations().listTags(7);
  }

  @PostMapping("/tag")
  Tag same(@RequestBody Tag tag) {
    return tag;
  }

  public static void main(String[] arguments) throws Exception {
    HttpServer stub = stub();
    try (ConfigurableApplicationContext service =
        SpringApplication.run(
            Main.class,
            "--server.port=0",
            "--dixa.api-token=a-token-of-tests",
            "--dixa.base-url=http://127.0.0.1:" + stub.getAddress().getPort(),
            "--management.health.dixa.enabled=true",
            "--management.endpoint.health.show-components=always",
            "--management.endpoints.web.exposure.include=health,metrics")) {
      String url = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
      expect("[" + TAG + "]", send(HttpRequest.newBuilder(URI.create(url + "/tags"))));
      expect(
          TAG,
          send(
              HttpRequest.newBuilder(URI.create(url + "/tag"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(TAG))));
      expect("\"dixa\":{\"status\":\"UP\"}", send(actuator(url, "health")));
      expect("\"listTags\"", send(actuator(url, "metrics/dixa.client.attempts")));
    } finally {
      stub.stop(0);
    }
    System.out.println("served in Spring Boot");
  }

  private static HttpServer stub() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/beta",
        exchange -> {
          boolean tags = exchange.getRequestURI().getPath().endsWith("/tags");
          String data = tags ? "[" + TAG + "]" : "{\"id\":\"o\",\"name\":\"Fjord Bikes\"}";
          byte[] body = ("{\"data\":" + data + "}").getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static HttpRequest.Builder actuator(String url, String path) {
    return HttpRequest.newBuilder(URI.create(url + "/actuator/" + path));
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }

  private static void expect(String wanted, String found) {
    if (!found.contains(wanted)) {
      throw new AssertionError("wanted " + wanted + ", found " + found);
    }
  }
}
