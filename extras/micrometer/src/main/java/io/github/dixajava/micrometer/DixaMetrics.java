package io.github.dixajava.micrometer;

import io.github.dixajava.options.CallListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * Counts and times what a client does.
 *
 * <pre>{@code
 * DixaClient.builder().apiToken(token).listener(new DixaMetrics(registry)).build();
 * }</pre>
 *
 * <table>
 *   <caption>The meters</caption>
 *   <tr><th>name</th><th>what</th><th>tags</th></tr>
 *   <tr><td>{@code dixa.client.attempts}</td><td>timer of attempts, each from sending to the last
 *   byte of the answer</td><td>{@code operation}, {@code status} ({@code none} without an answer),
 *   {@code outcome} ({@code SUCCESS}, {@code CLIENT_ERROR}, {@code SERVER_ERROR}, {@code
 *   REDIRECTION}, {@code UNKNOWN})</td></tr>
 *   <tr><td>{@code dixa.client.retries}</td><td>counter of attempts after the first one of a
 *   call</td><td>{@code operation}</td></tr>
 *   <tr><td>{@code dixa.client.waits}</td><td>counter of waits for the rate limit or before a
 *   retry</td><td>{@code operation}, {@code reason} ({@code rate_limit}, {@code retry})</td></tr>
 * </table>
 *
 * <p>Thread-safe.
 */
public final class DixaMetrics implements CallListener {
  private final MeterRegistry registry;

  /** Writes into this registry. */
  public DixaMetrics(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public void onAttempt(String operation, int attempt, int status, Duration duration) {
    Timer.builder("dixa.client.attempts")
        .description("Attempts to call Dixa")
        .tag("operation", operation)
        .tag("status", status == 0 ? "none" : Integer.toString(status))
        .tag("outcome", outcome(status))
        .register(registry)
        .record(duration);
    if (attempt > 1) {
      Counter.builder("dixa.client.retries")
          .description("Attempts after the first one of a call")
          .tag("operation", operation)
          .register(registry)
          .increment();
    }
  }

  @Override
  public void onWait(String operation, WaitReason reason, Duration expected) {
    Counter.builder("dixa.client.waits")
        .description("Waits for the rate limit and before retries")
        .tag("operation", operation)
        .tag("reason", reason.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }

  /** The words that Spring's HTTP metrics use. */
  private static String outcome(int status) {
    return switch (status / 100) {
      case 2 -> "SUCCESS";
      case 3 -> "REDIRECTION";
      case 4 -> "CLIENT_ERROR";
      case 5 -> "SERVER_ERROR";
      default -> "UNKNOWN";
    };
  }
}
