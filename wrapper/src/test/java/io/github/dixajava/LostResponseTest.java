package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.ServerErrorException;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller may conclude from an exception about a request whose answer did not come. */
@Timeout(30)
class LostResponseTest {

  /** A 500 whose body brings a character now and then. */
  private static void drip(String request, Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write("HTTP/1.1 500 Oops\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    socket.setSoTimeout(20);
    while (!socket.isClosed()) {
      out.write('x');
      out.flush();
      pass(socket.getInputStream());
    }
  }

  private static void pass(InputStream in) throws IOException {
    try {
      if (in.read() < 0) {
        throw new IOException("client gone");
      }
    } catch (SocketTimeoutException passed) {
      assertThat(passed).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStatusOutlivesABodyThatDripsBeyondTheTimeout(boolean deadline) throws IOException {
    RequestOptions.Builder hasty = RequestOptions.builder().retryPolicy(RetryPolicy.none());
    RequestOptions options =
        (deadline
                ? hasty.deadline(Duration.ofMillis(300))
                : hasty.attemptTimeout(Duration.ofMillis(300)))
            .build();
    try (RawServer server = new RawServer(LostResponseTest::drip);
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(ServerErrorException.class)
          .isThrownBy(() -> probe(client.with(options)).get())
          .satisfies(e -> assertThat(e.status()).isEqualTo(500));
    }
  }

  @Test
  void aReadThatBrokeOffAlarmsNobody() throws IOException {
    try (RawServer server = new RawServer(reset(""));
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> probe(client).get())
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("carried out"));
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> probe(client).find(Map.of()))
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("carried out"));
      assertThatThrownBy(() -> probe(client).post(Map.of()))
          .hasMessageContaining("may have been carried out");
    }
  }

  @Test
  void anInterruptedWriteThatWasReadSaysThatItMayHaveArrived() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (request, socket) -> {
                  arrived.countDown();
                  socket.getInputStream().read();
                });
        DixaClient client = Probes.client(server.url())) {
      CompletableFuture<CallInterruptedException> failure = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  probe(client).post(Map.of("name", "x"));
                } catch (CallInterruptedException e) {
                  failure.complete(e);
                }
              });
      caller.start();
      arrived.await();
      caller.interrupt();
      CallInterruptedException interrupted = failure.get(10, TimeUnit.SECONDS);
      assertThat(interrupted.attempts()).isEqualTo(1);
      assertThat(interrupted.mayHaveArrived()).isTrue();
      assertThat(interrupted).hasMessageContaining("may have been carried out");
    }
  }
}
