package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import io.github.dixajava.error.AlreadyCreatedException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class KeptConnectionTest {
  private static final Map<String, String> THING = Map.of("name", "vip");

  /** Nothing may be repeated in the ordinary way, so what succeeds went over at once. */
  private static DixaClientBuilder onceOnly(String url) {
    return Probes.builder(url)
        .options(RequestOptions.builder().retryPolicy(RetryPolicy.none()).build());
  }

  private static DixaClient client(KeepingServer server, boolean handedIn) {
    DixaClientBuilder builder = onceOnly(server.url());
    return (handedIn ? builder.okHttpClient(new OkHttpClient()) : builder).build();
  }

  private static void burst(DixaClient client, int requests) throws Exception {
    List<CompletableFuture<JsonObject>> answers = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      answers.add(probe(client).getAsync("1"));
    }
    for (CompletableFuture<JsonObject> answer : answers) {
      answer.get(10, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void connectionsThatTheServerClosedWhileIdleCostNoAttempt(boolean handedIn) throws Exception {
    try (KeepingServer server = new KeepingServer();
        DixaClient client = client(server, handedIn)) {
      burst(client, 8);
      server.closeConnections();

      assertThat(probe(client).get()).isNotNull();
    }
  }

  @Test
  void aRequestThatMayBeRepeatedGoesAtOnceOverAnotherConnection() throws Exception {
    try (KeepingServer server = new KeepingServer();
        DixaClient client = client(server, false)) {
      burst(client, 8);
      server.resetKeptConnections(1);

      assertThat(probe(client).get()).isNotNull();
    }
  }

  @Test
  void aCreationThatWentAgainAtOnceAndExistsAlreadyWasASuccess() throws IOException {
    RetryPolicy repeating = RetryPolicy.none().retryingCreations();
    try (KeepingServer server = new KeepingServer();
        DixaClient client = Probes.client(server.url())) {
      probe(client).get();
      server.resetKeptConnections(1);
      server.answerWith(400, 1);

      assertThatExceptionOfType(AlreadyCreatedException.class)
          .isThrownBy(
              () ->
                  probe(client.with(RequestOptions.builder().retryPolicy(repeating).build()))
                      .addMessage(7, Map.of("externalId", "m-1")))
          .satisfies(e -> assertThat(e.externalId()).isEqualTo("m-1"));
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void writesOneAfterTheOtherShareAConnection(boolean handedIn) throws IOException {
    try (KeepingServer server = new KeepingServer();
        DixaClient client = client(server, handedIn)) {
      for (int i = 0; i < 10; i++) {
        probe(client).post(THING);
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aWriteNeedsNoConnectionThatTheServerHasClosed() throws Exception {
    try (KeepingServer server = new KeepingServer();
        DixaClient client = client(server, false)) {
      burst(client, 8);
      server.closeConnections();
      probe(client).post(THING);

      assertThat(server.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
    }
  }

  @Test
  void aWriteThatMayHaveBeenReadIsNotSentAgain() throws IOException {
    try (KeepingServer server = new KeepingServer();
        DixaClient client = Probes.client(server.url())) {
      probe(client).post(THING);
      server.resetKeptConnections(1);

      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> probe(client).post(THING))
          .withMessageContaining("may have been carried out")
          .satisfies(e -> assertThat(e.mayHaveArrived()).isTrue())
          .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aWriteThatWasCancelledSaysNothingAgainstKeptConnections() throws Exception {
    try (KeepingServer server = new KeepingServer();
        DixaClient client = Probes.client(server.url())) {
      probe(client).post(THING);
      server.answerOnly(1);
      CompletableFuture<JsonObject> silent = probe(client).postAsync(THING);
      server.awaitRequests(2);
      silent.cancel(true);
      server.answerOnly(Integer.MAX_VALUE);
      for (int i = 0; i < 5; i++) {
        probe(client).post(THING);
      }
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aWriteOnASuppliedClientThatMeetsAClosedConnectionIsNotSentTwice() throws Exception {
    try (KeepingServer server = new KeepingServer();
        DixaClient client = client(server, true)) {
      burst(client, 8);
      server.closeConnections();
      try {
        probe(client).post(THING);
      } catch (ConnectionException e) {
        assertThat(e.mayHaveArrived()).isTrue();
      }

      assertThat(server.requests())
          .filteredOn(line -> line.startsWith("POST"))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void aPostThatOnlyReadsIsRepeatedLikeAGet() throws IOException {
    try (KeepingServer server = new KeepingServer();
        DixaClient client = client(server, false)) {
      probe(client).find(THING);
      server.resetKeptConnections(1);

      assertThat(probe(client).find(THING)).isNotNull();
      assertThat(server.requests()).hasSize(3);
    }
  }
}
