package io.github.dixajava.readme;

// region: micrometer
import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.micrometer.DixaMetrics;
import io.micrometer.core.instrument.MeterRegistry;

final class Metrics {
  static DixaClient measured(DixaClientBuilder builder, MeterRegistry registry) {
    return builder.listener(new DixaMetrics(registry)).build();
  }
}
// end
