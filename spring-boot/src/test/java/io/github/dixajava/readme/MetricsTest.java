package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.DixaClient;
import io.github.dixajava.micrometer.DixaMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void aRegistryIsHandedIn() {
    MeterRegistry registry = new SimpleMeterRegistry();
    String token = "token-of-this-test";
    // region: micrometer
    DixaMetrics metrics = new DixaMetrics(registry); // of io.github.dixajava.micrometer
    DixaClient dixa = DixaClient.builder().apiToken(token).listener(metrics).build();
    // end
    dixa.close();
    metrics.onAttempt("listTags", 2, 200, Duration.ofMillis(1));
    assertThat(registry.getMeters())
        .extracting(meter -> meter.getId().getName())
        .containsExactlyInAnyOrder("dixa.client.attempts", "dixa.client.retries");
  }
}
