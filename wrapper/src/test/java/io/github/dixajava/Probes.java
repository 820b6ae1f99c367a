package io.github.dixajava;

import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.time.Duration;

/** Clients for tests: the token that must never be seen, no rate limit, short pauses. */
final class Probes {
  /** The token of all tests; {@link TokenWatch} looks for it in everything that is logged. */
  static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.never-to-be-seen.aLMgQ3sV";

  static final RetryPolicy QUICK =
      RetryPolicy.maxRetries(2).backoff(Duration.ofMillis(1), Duration.ofSeconds(5));

  private Probes() {}

  static DixaClientBuilder builder(String url) {
    return DixaClient.builder()
        .apiToken(TOKEN)
        .baseUrl(url)
        .rateLimit(RateLimit.off())
        .options(RequestOptions.builder().retryPolicy(QUICK).build());
  }

  static DixaClient client(String url) {
    return builder(url).build();
  }

  static Probe probe(DixaClient client) {
    return Probe.of(client.transport);
  }
}
