package io.github.dixajava.readme;

// region: opentelemetry
import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.okhttp.v3_0.OkHttpTelemetry;

final class Tracing {
  static DixaClient traced(DixaClientBuilder builder, OpenTelemetry telemetry) {
    return builder.callFactory(OkHttpTelemetry.create(telemetry)::createCallFactory).build();
  }
}
// end
