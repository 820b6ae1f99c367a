package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;

/** What a connection sends in response to a request: the right thing, or a fault. */
interface WireResponse {
  /** The headers of a response with JSON. */
  Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** Nothing; the connection is reset. */
  WireResponse RESET =
      socket -> {
        socket.setSoLinger(true, 0);
        return false;
      };

  /**
   * Sends it.
   *
   * @return whether the connection can be used for another request
   */
  boolean sendOn(Socket socket) throws IOException, InterruptedException;

  /** The right response. */
  static WireResponse of(FakeResponse response) {
    return of(
        response.status(),
        response.json() == null ? Map.of() : JSON,
        response.body().getBytes(UTF_8));
  }

  /** A complete response. */
  static WireResponse of(int status, Map<String, String> headers, byte[] body) {
    return socket -> {
      ByteArrayOutputStream message = new ByteArrayOutputStream(body.length + 256);
      message.write(head(status, headers, body.length));
      message.write(body);
      socket.getOutputStream().write(message.toByteArray());
      return true;
    };
  }

  /** Status line and headers with the length of the body, which a 204 does not have. */
  static byte[] head(int status, Map<String, String> headers, int length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (status != 204) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(ISO_8859_1);
  }
}
