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
        exchange("GET /a HTTP/1.1\r\n\r\n" + "GET /b HTTP/1.1\r\nConnection: close\r\n\r\n");

    assertThat(requests).extracting(FakeRequest::target).containsExactly("/a", "/b");
    assertThat(received).isEqualTo("HTTP/1.1 200 \r\nContent-Length: 3\r\n\r\nyes".repeat(2));
  }

  @Test
  void aBodyIsReadByItsLength() throws IOException {
    exchange("POST / HTTP/1.1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

    assertThat(requests).extracting(FakeRequest::text).containsExactly("{}");
  }

  @Test
  void aBodyIsReadByItsChunks() throws IOException {
    exchange(
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            + "3;name=value\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n");

    assertThat(requests).extracting(FakeRequest::text).containsExactly("abc0123456789");
  }

  @Test
  void aClientThatWaitsForItIsToldToContinue() throws IOException {
    String received =
        exchange(
            "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n"
                + "Connection: close\r\n\r\nx");

    assertThat(received).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ");
  }

  @Test
  void aResponseWithoutContentHasNoLength() throws IOException {
    response = WireResponse.of(FakeResponse.NO_CONTENT);

    assertThat(exchange("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .isEqualTo("HTTP/1.1 204 \r\n\r\n");
  }

  @Test
  void aResetIsOne() {
    response = WireResponse.RESET;

    assertThatThrownBy(() -> exchange("GET / HTTP/1.1\r\n\r\n"))
        .isInstanceOf(SocketException.class)
        .hasMessageContaining("reset");
  }

  @Test
  void somethingElseThanHttpEndsTheConnection() throws IOException {
    assertThat(exchange("what is this\r\n\r\n")).isEmpty();
    assertThat(requests).isEmpty();
  }

  @Test
  void stoppingEndsConnections() throws IOException {
    try (Socket socket = new Socket(FakeHttpServer.LOOPBACK, server.port())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1));
      socket.getInputStream().readNBytes("HTTP/1.1 200 \r\nContent-Length: 3\r\n\r\nyes".length());

      server.stop();

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void partsOfAFormAreRead() {
    String form =
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"hjul-æ.png\"\r\n"
            + "Content-Type: image/png\r\n\r\n12345\r\n--b--\r\n";
    FakeRequest request =
        new FakeRequest(
            "POST",
            "/",
            Map.of("content-type", "multipart/form-data; boundary=b"),
            form.getBytes(UTF_8));

    assertThat(request.files())
        .containsExactly(new FakeRequest.UploadedFile("files", "hjul-æ.png", "image/png", 5));
  }

  /** Sends all of it at once, and returns what comes until the connection ends. */
  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket(FakeHttpServer.LOOPBACK, server.port())) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
