package io.github.dixajava.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.DixaClient;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.options.CallListener.WaitReason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DixaMetricsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DixaMetrics metrics = new DixaMetrics(registry);

  @ParameterizedTest
  @CsvSource({
    "200, 200, SUCCESS",
    "304, 304, REDIRECTION",
    "429, 429, CLIENT_ERROR",
    "503, 503, SERVER_ERROR",
    "0, none, UNKNOWN"
  })
  void timesAttemptsByOperationStatusAndOutcome(int status, String tag, String outcome) {
    metrics.onAttempt("listTags", 1, status, Duration.ofMillis(120));

    assertThat(
            registry
                .get("dixa.client.attempts")
                .tags("operation", "listTags", "status", tag, "outcome", outcome)
                .timer()
                .totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(120);
  }

  @Test
  void countsWhatComesAfterAFirstAttempt() {
    for (int attempt = 1; attempt <= 3; attempt++) {
      metrics.onAttempt("listTags", attempt, 500, Duration.ofMillis(1));
    }

    assertThat(registry.get("dixa.client.retries").tag("operation", "listTags").counter().count())
        .isEqualTo(2);
  }

  @Test
  void countsWaitsByReason() {
    metrics.onWait("listTags", WaitReason.RATE_LIMIT, Duration.ofMillis(100));
    metrics.onWait("listTags", WaitReason.RATE_LIMIT, Duration.ofMillis(100));
    metrics.onWait("listTags", WaitReason.RETRY, Duration.ofMillis(100));

    assertThat(registry.get("dixa.client.waits").tag("reason", "rate_limit").counter().count())
        .isEqualTo(2);
    assertThat(registry.get("dixa.client.waits").tag("reason", "retry").counter().count())
        .isEqualTo(1);
  }

  @Test
  void hearsOfTheCallsOfAClient() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try (DixaClient dixa =
        DixaClient.builder()
            .apiToken("token-of-this-test")
            .baseUrl("http://localhost:" + server.getAddress().getPort())
            .listener(metrics)
            .build()) {
      assertThatThrownBy(() -> dixa.organization().getOrganizationDetails())
          .isInstanceOf(NotFoundException.class);
      assertThat(
              registry
                  .get("dixa.client.attempts")
                  .tags("operation", "getOrganizationDetails", "status", "404")
                  .timer()
                  .count())
          .isEqualTo(1);
    } finally {
      server.stop(0);
    }
  }
}
