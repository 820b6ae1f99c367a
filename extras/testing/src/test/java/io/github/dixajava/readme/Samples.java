package io.github.dixajava.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dixajava.DixaClient;
import io.github.dixajava.testing.DixaFake;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Runs samples against the imitation of Dixa and keeps what they print. */
abstract class Samples {
  final DixaFake server = DixaFake.create();
  final String token = DixaFake.TOKEN;
  final String baseUrl = server.baseUrl();
  final DixaClient dixa = server.client();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream screen = System.out;

  @BeforeEach
  void listen() {
    server.activityLog(1_050);
    System.setOut(new PrintStream(printed, true, UTF_8));
  }

  @AfterEach
  void stop() {
    System.setOut(screen);
    server.close();
  }

  /** The lines that the sample has printed. */
  final List<String> printed() {
    return printed.toString(UTF_8).lines().toList();
  }

  /** Lets the server answer an operation in its own way. */
  final void answer(String method, String path, String json) {
    answer(method, path, 200, json);
  }

  final void answer(String method, String path, int status, String json) {
    server.answer(method + " " + path.replaceFirst("^/beta", ""), status, json);
  }

  /** The body of the last request, as text. */
  final String sent() {
    return server.requests().get(server.requests().size() - 1).body();
  }
}
