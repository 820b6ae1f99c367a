package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeHttpServerTest {
  private final List<FakeRequest> requests = new CopyOnWriteArrayList<>();
  private WireResponse response = WireResponse.of(200, Map.of(), "yes".getBytes(UTF_8));
  private final FakeHttpServer server =
      FakeHttpServer.start(
          0,
          request -> {
            requests.add(request);
            return response;
          });

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aConnectionServesSeveralRequests() throws IOException {
    String received =
        exchange("GET /a HTTP/1.1", "", "GET /b HTTP/1.1", "Connection: close", "", "");

    assertThat(requests).extracting(FakeRequest::target).containsExactly("/a", "/b");
    assertThat(received)
        .isEqualTo(lines("HTTP/1.1 200 ", "Content-Length: 3", "", "yes").repeat(2));
  }

  @Test
  void aBodyIsReadByItsLength() throws IOException {
    exchange("POST / HTTP/1.1", "Content-Length: 2", "Connection: close", "", "{}");

    assertThat(requests).extracting(FakeRequest::text).containsExactly("{}");
  }

  @Test
  void aBodyIsReadByItsChunks() throws IOException {
    exchange(
        "POST / HTTP/1.1",
        "Transfer-Encoding: chunked",
        "Connection: close",
        "",
        "3;name=value",
        "abc",
        "A",
        "0123456789",
        "0",
        "Trailer: x",
        "",
        "");

    assertThat(requests).extracting(FakeRequest::text).containsExactly("abc0123456789");
  }

  @Test
  void aClientThatWaitsForItIsToldToContinue() throws IOException {
    String received =
        exchange(
            "POST / HTTP/1.1",
            "Expect: 100-continue",
            "Content-Length: 1",
            "Connection: close",
            "",
            "x");

    assertThat(received).startsWith(lines("HTTP/1.1 100 Continue", "", "HTTP/1.1 200 "));
  }

  @Test
  void aResponseWithoutContentHasNoLength() throws IOException {
    response = WireResponse.of(FakeResponse.NO_CONTENT);

    assertThat(exchange("GET / HTTP/1.1", "Connection: close", "", ""))
        .isEqualTo(lines("HTTP/1.1 204 ", "", ""));
  }

  @Test
  void aResetIsOne() {
    response = WireResponse.RESET;

    assertThatThrownBy(() -> exchange("GET / HTTP/1.1", "", ""))
        .isInstanceOf(SocketException.class)
        .hasMessageContaining("reset");
  }

  @Test
  void somethingElseThanHttpEndsTheConnection() throws IOException {
    assertThat(exchange("what is this", "", "")).isEmpty();
    assertThat(requests).isEmpty();
  }

  @Test
  void stoppingEndsConnections() throws IOException {
    try (Socket socket = new Socket(server.address(), server.port())) {
      socket.getOutputStream().write(lines("GET / HTTP/1.1", "", "").getBytes(ISO_8859_1));
      int length = lines("HTTP/1.1 200 ", "Content-Length: 3", "", "yes").length();
      assertThat(socket.getInputStream().readNBytes(length)).hasSize(length);

      server.stop();

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void partsOfAFormAreRead() {
    String form =
        lines(
            "--b",
            "Content-Disposition: form-data; name=\"files\"; filename=\"hjul-æ.png\"",
            "Content-Type: image/png",
            "",
            "12345",
            "--b--",
            "");
    FakeRequest request =
        new FakeRequest(
            "POST",
            "/",
            Map.of("content-type", "multipart/form-data; boundary=b"),
            form.getBytes(UTF_8));

    assertThat(request.files())
        .containsExactly(new FakeRequest.UploadedFile("files", "hjul-æ.png", "image/png", 5));
  }

  /** Sends all lines at once, and returns what comes until the connection ends. */
  private String exchange(String... request) throws IOException {
    try (Socket socket = new Socket(server.address(), server.port())) {
      socket.getOutputStream().write(lines(request).getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines);
  }
}
