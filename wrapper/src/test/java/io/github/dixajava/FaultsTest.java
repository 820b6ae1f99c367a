package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.reset;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.ServerErrorException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.error.UnreadableResponseException;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FaultsTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @Test
  void aCreationNeedsNoConnectionThatTheServerHasClosedMeanwhile() throws IOException {
    String keptOpen = HEAD + "Content-Length: 7\r\n\r\n{\"a\":1}";
    try (RawServer server = new RawServer(write(keptOpen));
        DixaClient client = Probes.client(server.url())) {
      probe(client).get();
      server.awaitClosedConnection();
      probe(client).post(Map.of("name", "vip"));
      server.awaitClosedConnection();
      probe(client).post(Map.of("name", "vip"));

      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void aProxyThatWantsCredentialsIsNamedByItsStatus() throws IOException {
    try (RawServer server =
            new RawServer(write(answer("407 Proxy Authentication Required", "X-A: b", "no")));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).get())
          .isInstanceOfSatisfying(
              StatusException.class, e -> assertThat(e.status()).isEqualTo(407));
    }
  }

  @Test
  void aTokenThatTheServerEchoesInAHeaderIsMasked() throws IOException {
    String echo = answer("400 Bad Request", "X-Echo: " + Probes.TOKEN, "{}");
    try (RawServer server = new RawServer(write(echo));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).get())
          .isInstanceOfSatisfying(
              StatusException.class,
              e -> assertThat(e.headers().toString()).contains("cho").doesNotContain(Probes.TOKEN));
    }
  }

  @Test
  void aResetBeforeTheAnswerIsRepeated() throws IOException {
    try (RawServer server = new RawServer(reset(""), write(ok("{\"a\":1}")));
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(1);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aResetWithinTheBodyIsRepeated() throws IOException {
    try (RawServer server =
            new RawServer(
                reset(HEAD + "Content-Length: 100\r\n\r\n{\"a\":"), write(ok("{\"a\":2}")));
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(2);
    }
  }

  @Test
  void aResetAfterTheBodyDoesNoHarm() throws IOException {
    try (RawServer server =
            new RawServer(
                (request, socket) -> {
                  write(ok("{\"a\":3}")).to(request, socket);
                  socket.shutdownOutput();
                  socket.setSoLinger(true, 0);
                });
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(3);
    }
  }

  @Test
  void aTruncatedBodyIsRepeated() throws IOException {
    try (RawServer server =
            new RawServer(
                write(HEAD + "Content-Length: 100\r\n\r\n{\"a\":"), write(ok("{\"a\":4}")));
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(4);
    }
  }

  @Test
  void aTruncatedBodyWithoutLengthIsRepeated() throws IOException {
    try (RawServer server = new RawServer(write(HEAD + "\r\n{\"a\":"), write(ok("{\"a\":5}")));
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(5);
    }
  }

  @Test
  void aTruncatedBodyOfACreationIsNotRepeated() throws IOException {
    try (RawServer server = new RawServer(write(HEAD + "Content-Length: 100\r\n\r\n{\"a\":"));
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> probe(client).post(Map.of()))
          .satisfies(e -> assertThat(e.mayHaveArrived()).isTrue())
          .satisfies(e -> assertThat(e.status()).isEqualTo(200));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void anEndlessBodyEndsAtTheBound() throws IOException {
    try (RawServer server =
            new RawServer(
                (request, socket) -> {
                  OutputStream out = socket.getOutputStream();
                  out.write((HEAD + "\r\n{\"a\":\"").getBytes(StandardCharsets.US_ASCII));
                  byte[] chunk = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
                  while (true) {
                    out.write(chunk);
                  }
                });
        DixaClient client = Probes.builder(server.url()).maxResponseBytes(1 << 20).build()) {
      assertThatThrownBy(() -> probe(client).get())
          .isInstanceOf(UnreadableResponseException.class)
          .hasMessageContaining("1048576 bytes")
          .hasMessageContaining("maxResponseBytes");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void anEndlessErrorKeepsItsStatus() throws IOException {
    try (RawServer server =
            new RawServer(
                (request, socket) -> {
                  OutputStream out = socket.getOutputStream();
                  out.write("HTTP/1.1 404 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                  while (true) {
                    out.write(new byte[8192]);
                  }
                });
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(StatusException.class)
          .isThrownBy(() -> probe(client).get())
          .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    }
  }

  @Test
  void anErrorThatIsCutOffKeepsItsStatus() throws IOException {
    try (RawServer server =
            new RawServer(write("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\n<html>"));
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(ServerErrorException.class)
          .isThrownBy(() -> probe(client).get())
          .satisfies(e -> assertThat(e.excerpt()).isEqualTo("<html>"))
          .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
    }
  }

  @Test
  void aGzipBombEndsAtTheBound() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 64; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    String head = HEAD + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n";
    try (RawServer server =
            new RawServer(
                (request, socket) -> {
                  socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                  socket.getOutputStream().write(packed.toByteArray());
                });
        DixaClient client = Probes.builder(server.url()).maxResponseBytes(1 << 20).build()) {
      assertThatThrownBy(() -> probe(client).get())
          .isInstanceOf(UnreadableResponseException.class)
          .hasMessageContaining("larger than");
    }
  }

  @Test
  void gzipIsRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"a\":6}".getBytes(StandardCharsets.UTF_8));
    }
    try (RawServer server =
            new RawServer(
                (request, socket) -> {
                  String head = HEAD + "Content-Encoding: gzip\r\n\r\n";
                  socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                  socket.getOutputStream().write(packed.toByteArray());
                });
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(6);
      assertThat(server.requests().get(0)).containsIgnoringCase("accept-encoding: gzip");
    }
  }

  @Test
  void anAnswerThatTricklesEndsWithTheAttempt() throws IOException {
    try (RawServer server =
            new RawServer(
                (request, socket) -> {
                  OutputStream out = socket.getOutputStream();
                  out.write((HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII));
                  socket.setSoTimeout(20);
                  while (!socket.isClosed()) {
                    out.write(' ');
                    out.flush();
                    awaitTimeout(socket.getInputStream());
                  }
                });
        DixaClient client = Probes.client(server.url())) {
      RequestOptions hasty =
          RequestOptions.builder()
              .attemptTimeout(Duration.ofMillis(300))
              .retryPolicy(RetryPolicy.none())
              .build();
      assertThatThrownBy(() -> probe(client.with(hasty)).get())
          .isInstanceOf(CallTimeoutException.class)
          .hasMessageContaining("No complete answer in time on GET /beta/things/{thingId}");
    }
  }

  /** Passes 20 ms, or ends when the client leaves. */
  private static void awaitTimeout(java.io.InputStream in) throws IOException {
    try {
      if (in.read() < 0) {
        throw new IOException("client gone");
      }
    } catch (java.net.SocketTimeoutException passed) {
      assertThat(passed).isNotNull();
    }
  }

  @Test
  void silenceEndsWithTheReadTimeout() throws IOException {
    try (RawServer server = new RawServer((request, socket) -> socket.getInputStream().read());
        DixaClient client = Probes.client(server.url())) {
      RequestOptions hasty =
          RequestOptions.builder()
              .readTimeout(Duration.ofMillis(100))
              .retryPolicy(RetryPolicy.none())
              .build();
      assertThatThrownBy(() -> probe(client.with(hasty)).get())
          .isInstanceOf(CallTimeoutException.class)
          .hasMessageContaining("No answer in time");
    }
  }

  @Test
  void aMegabyteOfHeadersFailsCleanly() throws IOException {
    String head = "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(1 << 20) + "\r\n\r\n{}";
    try (RawServer server = new RawServer(write(head));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).get()).isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void a204WithABodyIsASuccess() throws IOException {
    try (RawServer server = new RawServer(write(answer("204 No Content", "X: y", "surprise")));
        DixaClient client = Probes.client(server.url())) {
      probe(client).put(ID);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a204WhereContentIsDeclaredIsUnreadable() throws IOException {
    try (RawServer server = new RawServer(write("HTTP/1.1 204 No Content\r\n\r\n"));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).get())
          .isInstanceOf(UnreadableResponseException.class)
          .hasMessageContaining("no content");
    }
  }

  @Test
  void a200WithoutABodyIsASuccessWhereNoneIsDeclared() throws IOException {
    try (RawServer server = new RawServer(write(answer("200 OK", "X: y", "")));
        DixaClient client = Probes.client(server.url())) {
      probe(client).delete(ID);
    }
  }

  @Test
  void jsonIsReadWhateverItsContentType() throws IOException {
    try (RawServer server =
            new RawServer(write(answer("200 OK", "Content-Type: text/plain", "{\"a\":7}")));
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(7);
    }
  }

  @Test
  void htmlInPlaceOfJsonIsUnreadable() throws IOException {
    try (RawServer server =
            new RawServer(write(answer("200 OK", "Content-Type: text/html", "<html>Login")));
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(UnreadableResponseException.class)
          .isThrownBy(() -> probe(client).get())
          .withMessageContaining("getThing")
          .withMessageContaining("text/html")
          .satisfies(e -> assertThat(e.excerpt()).isEqualTo("<html>Login"));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void http10IsSpoken() throws IOException {
    try (RawServer server = new RawServer(write("HTTP/1.0 200 OK\r\n\r\n{\"a\":8}"));
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(8);
    }
  }

  @Test
  void whatIsNoHttpAtAllFailsCleanly() throws IOException {
    try (RawServer server = new RawServer(write("SSH-2.0-OpenSSH_9.2\r\n"));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).get()).isInstanceOf(ConnectionException.class);
    }
  }
}
