package io.github.dixajava.readme;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dixajava.DixaClient;
import io.github.dixajava.demo.FakeDixa;
import io.github.dixajava.options.RateLimit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Runs samples against the imitation of Dixa and keeps what they print. */
abstract class Samples {
  final FakeDixa server = FakeDixa.start(Clock.systemUTC());
  final String token = FakeDixa.TOKEN;
  final String baseUrl = server.url();
  final DixaClient dixa =
      DixaClient.builder().apiToken(token).baseUrl(baseUrl).rateLimit(RateLimit.off()).build();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream screen = System.out;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, UTF_8));
  }

  @AfterEach
  void stop() {
    System.setOut(screen);
    dixa.close();
    server.close();
  }

  /** The lines that the sample has printed. */
  final List<String> printed() {
    return printed.toString(UTF_8).lines().toList();
  }

  /** Lets the server answer a request that the imitation does not know. */
  final void answer(String method, String path, String json) {
    answer(method, path, 200, json);
  }

  final void answer(String method, String path, int status, String json) {
    server
        .wireMock()
        .stubFor(request(method, urlPathEqualTo(path)).willReturn(jsonResponse(json, status)));
  }

  /** The body of the last request, as text. */
  final String sent() {
    return server.wireMock().getAllServeEvents().get(0).getRequest().getBodyAsString();
  }
}
