package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.DixaClient;
import io.github.dixajava.options.BodyMask;
import org.junit.jupiter.api.Test;

class LoggingTest extends Samples {
  @Test
  void logsMaskedBodies() {
    // region: log-bodies
    DixaClient talkative =
        DixaClient.builder()
            .apiToken(token)
            .baseUrl(baseUrl)
            .logBodies(BodyMask.standard())
            .build();
    // end
    try (talkative) {
      assertThat(talkative.tags().listTags()).isNotEmpty();
    }
  }
}
