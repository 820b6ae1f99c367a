package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an OkHttpClient of the user's speaks; the client's own speaks HTTP/1.1. */
@Timeout(60)
class Http2Test {
  private static final Map<String, String> THING = Map.of("name", "vip");

  private static DixaClientBuilder builder(Http2Server server) {
    OkHttpClient http =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    return Probes.builder(server.url()).okHttpClient(http);
  }

  private static RequestOptions once() {
    return RequestOptions.builder().retryPolicy(RetryPolicy.none()).build();
  }

  @Test
  void aWriteWhoseStreamIsRefusedDidNotArriveAndIsSentAgain() throws IOException {
    try (Http2Server server = new Http2Server(Http2Server.REFUSED, Http2Server.OK);
        DixaClient client = builder(server).build()) {
      assertThat(probe(client).post(THING)).isNotNull();
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void aWriteWhoseStreamIsRefusedSaysThatItDidNotArrive() throws IOException {
    try (Http2Server server = new Http2Server(Http2Server.REFUSED);
        DixaClient client = builder(server).options(once()).build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> probe(client).post(THING))
          .satisfies(e -> assertThat(e.mayHaveArrived()).isFalse());
    }
  }

  @Test
  void aWriteThatAGoawayLeavesOutIsSentAgainOverAnotherConnection() throws IOException {
    try (Http2Server server = new Http2Server(Http2Server.GONE, Http2Server.OK);
        DixaClient client = builder(server).build()) {
      assertThat(probe(client).post(THING)).isNotNull();
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aConnectionOnWhichACallTimedOutIsNotUsedAgain() throws IOException {
    RequestOptions hasty =
        RequestOptions.builder()
            .retryPolicy(RetryPolicy.none())
            .attemptTimeout(Duration.ofMillis(300))
            .build();
    try (Http2Server server = new Http2Server(Http2Server.SILENCE, Http2Server.OK);
        DixaClient client = builder(server).options(hasty).build()) {
      assertThatExceptionOfType(CallTimeoutException.class).isThrownBy(() -> probe(client).get());
      assertThat(probe(client.with(RequestOptions.standard())).get()).isNotNull();
      assertThat(server.connections()).isEqualTo(2);
    }
  }
}
