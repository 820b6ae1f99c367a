package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.reset;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.dixajava.error.AlreadyCreatedException;
import io.github.dixajava.error.BadRequestException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.ServerErrorException;
import io.github.dixajava.error.TooManyRequestsException;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RetryTest {
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final Map<String, String> THING = Map.of("name", "x");

  private static RawServer.Reaction status(int status, String... headers) {
    String header = headers.length == 0 ? "X: y" : String.join("\r\n", headers);
    return write(answer(status + " Word", header, "{\"message\":\"words\"}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void aStatusThatMayPassIsRepeatedForAGet(int status) throws IOException {
    try (RawServer server = new RawServer(status(status), write(ok("{\"a\":1}")));
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(1);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 413, 422})
  void aStatusThatStaysIsNotRepeated(int status) throws IOException {
    try (RawServer server = new RawServer(status(status));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).get()).hasMessageContaining("Dixa answered " + status);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void aPostIsNotRepeatedOnceItMayHaveRun(int status) throws IOException {
    try (RawServer server = new RawServer(status(status, "Retry-After: 0"));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).post(THING)).hasMessageContaining("" + status);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aPatchIsNotRepeatedOnceItMayHaveRun() throws IOException {
    try (RawServer server = new RawServer(status(503, "Retry-After: 0"));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).patch(ID, THING))
          .isInstanceOf(ServerErrorException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n{\"a\":"})
  void aPostIsNotRepeatedAfterAReset(String beginning) throws IOException {
    try (RawServer server = new RawServer(reset(beginning), write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).post(THING)).hasMessageContaining("createThing");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aPostIsRepeatedAfter429() throws IOException {
    try (RawServer server = new RawServer(status(429), status(429), write(ok("{\"a\":1}")));
        DixaClient client = Probes.client(server.url())) {
      assertThat(probe(client).post(THING).get("a").getAsInt()).isEqualTo(1);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void aPostIsRepeatedWhenTheConnectionWasRefused() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (DixaClient client = Probes.client("http://127.0.0.1:" + port)) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> probe(client).post(THING))
          .withMessageContaining("did not reach Dixa")
          .satisfies(e -> assertThat(e.attempts()).isEqualTo(3))
          .satisfies(e -> assertThat(e.mayHaveArrived()).isFalse());
    }
  }

  @Test
  void putAndDeleteAreRepeated() throws IOException {
    try (RawServer server =
            new RawServer(status(500), status(204), reset(""), write("HTTP/1.1 204 None\r\n\r\n"));
        DixaClient client = Probes.client(server.url())) {
      probe(client).put(ID);
      probe(client).delete(ID);
      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void theLastFailureIsThrownWhenAllAttemptsFail() throws IOException {
    try (RawServer server = new RawServer(status(429));
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(TooManyRequestsException.class)
          .isThrownBy(() -> probe(client).get())
          .withMessageContaining("after 3 attempts")
          .withMessageContaining("every process that uses the token");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "Sun, 22 Nov 2026 12:00:07 GMT"})
  void retryAfterIsWaitedFor(String retryAfter) throws Exception {
    ManualTime time = new ManualTime();
    RetryPolicy patient =
        RetryPolicy.maxRetries(1).backoff(Duration.ofMillis(1), Duration.ofSeconds(30));
    try (RawServer server =
            new RawServer(status(503, "Retry-After: " + retryAfter), write(ok("{\"a\":1}")));
        DixaClient client =
            Probes.builder(server.url())
                .options(RequestOptions.builder().retryPolicy(patient).build())
                .clock(time.clock())
                .scheduler(time)
                .build()) {
      CompletableFuture<JsonObject> answer = probe(client).getAsync("1");
      time.awaitTask(Duration.ofSeconds(7));
      time.advance(Duration.ofSeconds(7));
      assertThat(answer.get(10, TimeUnit.SECONDS).get("a").getAsInt()).isEqualTo(1);
    } finally {
      time.shutdownNow();
    }
  }

  @Test
  void aRetryAfterBeyondTheCeilingIsNotWaitedFor() throws IOException {
    try (RawServer server = new RawServer(status(429, "Retry-After: 3600"));
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(TooManyRequestsException.class)
          .isThrownBy(() -> probe(client).get())
          .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(1)))
          .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
    }
  }

  @Test
  void aCreationWithAnExternalIdIsRepeatedOnRequest() throws IOException {
    try (RawServer server = new RawServer(reset(""), write(ok("{\"a\":1}")));
        DixaClient client = Probes.client(server.url())) {
      DixaClient repeating = client.with(options(Probes.QUICK.retryingCreations()));
      assertThat(probe(repeating).addMessage(7, Map.of("externalId", "m-1"))).isNotNull();
      assertThat(server.requests()).hasSize(2);
    }
  }

  static Stream<RawServer.Reaction> lostAnswers() {
    return Stream.of(reset(""), status(500), status(408), write("HTTP/1.1 200 OK\r\n\r\n{\"a\":"));
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void aCreationThatExistsAlreadyOnRepetitionWasASuccess(RawServer.Reaction lost)
      throws IOException {
    try (RawServer server =
            new RawServer(
                lost,
                write(answer("400 Bad", "X: y", "{\"message\":\"Duplicate external id m-1\"}")));
        DixaClient client = Probes.client(server.url())) {
      DixaClient repeating = client.with(options(Probes.QUICK.retryingCreations()));
      assertThatExceptionOfType(AlreadyCreatedException.class)
          .isThrownBy(() -> probe(repeating).addMessage(7, Map.of("externalId", "m-1")))
          .satisfies(e -> assertThat(e.externalId()).isEqualTo("m-1"))
          .satisfies(e -> assertThat(e.attempts()).isBetween(1, 2)); // OkHttp repeats after a 408
    }
  }

  @Test
  void aDuplicateAtTheFirstAttemptIsAnError() throws IOException {
    try (RawServer server =
            new RawServer(
                write(answer("400 Bad", "X: y", "{\"message\":\"Duplicate external id m-1\"}")));
        DixaClient client = Probes.client(server.url())) {
      DixaClient repeating = client.with(options(Probes.QUICK.retryingCreations()));
      assertThatThrownBy(() -> probe(repeating).addMessage(7, Map.of("externalId", "m-1")))
          .isInstanceOf(BadRequestException.class);
    }
  }

  @Test
  void aCreationWithoutExternalIdIsNotRepeatedEvenOnRequest() throws IOException {
    try (RawServer server = new RawServer(reset(""));
        DixaClient client = Probes.client(server.url())) {
      DixaClient repeating = client.with(options(Probes.QUICK.retryingCreations()));
      assertThatThrownBy(() -> probe(repeating).addMessage(7, Map.of("text", "hello")))
          .isInstanceOf(ConnectionException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  private static RequestOptions options(RetryPolicy retries) {
    return RequestOptions.builder().retryPolicy(retries).build();
  }
}
