package io.github.dixajava;

import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.http.StreamedResponse;
import io.github.dixajava.http.Transport;
import io.github.dixajava.options.RequestOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Responses whose body is read while it arrives. */
@Timeout(60)
class StreamedResponseTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nX-Rows: many\r\nContent-Length: 20\r\n\r\n";

  private final CountDownLatch left = new CountDownLatch(1);

  /** Sends half of the body and waits for the client to leave. */
  private RawServer halfway() throws IOException {
    return new RawServer(
        (request, socket) -> {
          OutputStream out = socket.getOutputStream();
          out.write((HEAD + "0123456789").getBytes(StandardCharsets.US_ASCII));
          out.flush();
          try {
            socket.getInputStream().read();
          } finally {
            left.countDown();
          }
        });
  }

  private static StreamedResponse stream(Transport transport) {
    return transport.stream(transport.api(ProbeApi.class).get("1"));
  }

  private static DixaException failureOfTheRest(StreamedResponse response) {
    IOException thrown = catchThrowableOfType(IOException.class, () -> response.body().readUtf8());
    return response.failure(thrown);
  }

  @Test
  void theBodyIsReadAfterTheCall() throws Exception {
    try (RawServer server = new RawServer(write(HEAD + "01234567890123456789"));
        DixaClient client = Probes.client(server.url())) {
      Transport transport = client.transport;
      try (StreamedResponse response = stream(transport)) {
        assertThat(response.head().status()).isEqualTo(200);
        assertThat(response.head().headers()).containsKey("x-rows");
        assertThat(response.body().readUtf8()).hasSize(20);
      }
      try (StreamedResponse response =
          transport.streamAsync(transport.api(ProbeApi.class).get("1")).get(10, TimeUnit.SECONDS)) {
        assertThat(response.body().readUtf8()).hasSize(20);
      }
    }
  }

  @Test
  void attemptsThatFailBeforeTheBodyAreRepeated() throws IOException {
    try (RawServer server =
            new RawServer(
                write(answer("503 Busy", "X: y", "")), write(HEAD + "01234567890123456789"));
        DixaClient client = Probes.client(server.url());
        StreamedResponse response = stream(client.transport)) {
      assertThat(response.body().readUtf8()).hasSize(20);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void anErrorStatusIsAnException() throws IOException {
    try (RawServer server = new RawServer(write(answer("404 No", "X: y", "")));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> stream(client.transport)).isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void aTruncatedBodyIsAFailureNeverTheEnd() throws IOException {
    try (RawServer server = new RawServer(write(HEAD + "0123456789"));
        DixaClient client = Probes.client(server.url());
        StreamedResponse response = stream(client.transport)) {
      assertThat(failureOfTheRest(response))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("broke off")
          .satisfies(e -> assertThat(e.status()).isEqualTo(200));
    }
  }

  @Test
  void theDeadlineDoesNotBoundTheBodyButTheReadTimeoutDoes() throws IOException {
    RequestOptions options =
        RequestOptions.builder()
            .deadline(Duration.ofMillis(200))
            .attemptTimeout(Duration.ofMillis(200))
            .readTimeout(Duration.ofMillis(600))
            .build();
    try (RawServer server = halfway();
        DixaClient client = Probes.client(server.url());
        StreamedResponse response = stream(client.with(options).transport)) {
      assertThat(failureOfTheRest(response))
          .isInstanceOf(CallTimeoutException.class)
          .hasCauseInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("No complete answer in time");
    }
  }

  @Test
  void closingTheClientEndsAStreamThatIsRead() throws Exception {
    try (RawServer server = halfway()) {
      DixaClient client = Probes.client(server.url());
      try (StreamedResponse response = stream(client.transport)) {
        assertThat(response.body().readUtf8(10)).isEqualTo("0123456789");
        client.close();
        assertThat(failureOfTheRest(response)).hasMessageContaining("The client was closed");
      }
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closingBeforeTheEndClosesTheConnection() throws Exception {
    try (RawServer server = halfway();
        DixaClient client = Probes.client(server.url())) {
      stream(client.transport).close();
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
