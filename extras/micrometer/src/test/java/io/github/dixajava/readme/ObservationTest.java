package io.github.dixajava.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservationTest {
  private static final String TOKEN = "the-token-of-this-test";

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
  private final AtomicInteger requests = new AtomicInteger();
  private final DixaClientBuilder builder =
      DixaClient.builder()
          .apiToken(TOKEN)
          .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
          .options(
              RequestOptions.builder()
                  .retryPolicy(
                      RetryPolicy.maxRetries(2).backoff(Duration.ofMillis(1), Duration.ofMillis(2)))
                  .build());

  ObservationTest() throws IOException {}

  /** The first request fails, the second one does not. */
  @BeforeEach
  void serve() {
    server.createContext(
        "/",
        exchange -> {
          byte[] answer = "{\"data\":[]}".getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(requests.incrementAndGet() == 1 ? 503 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aRegistryHearsOfAttempts() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();

    try (DixaClient dixa = Metrics.measured(builder, registry)) {
      dixa.tags().listTags();
    }

    assertThat(registry.get("dixa.client.attempts").timers()).hasSize(2);
    assertThat(registry.get("dixa.client.retries").counter().count()).isEqualTo(1);
  }

  @Test
  void anAttemptIsASpanBelowThatOfTheCaller() {
    InMemorySpanExporter spans = InMemorySpanExporter.create();
    OpenTelemetrySdk telemetry =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();
    Span caller = telemetry.getTracer("test").spanBuilder("caller").startSpan();

    try (DixaClient dixa = Tracing.traced(builder, telemetry);
        Scope scope = caller.makeCurrent()) {
      assertThat(scope).isNotNull();
      dixa.tags().listTags();
    }

    List<SpanData> attempts = spans.getFinishedSpanItems();
    assertThat(attempts).hasSize(2).noneMatch(span -> span.toString().contains(TOKEN));
    assertThat(attempts)
        .extracting(SpanData::getParentSpanId)
        .containsOnly(caller.getSpanContext().getSpanId());
    telemetry.close();
  }
}
