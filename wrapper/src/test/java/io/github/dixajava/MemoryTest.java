package io.github.dixajava;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MemoryTest {

  private static final int MILLION = 1_000_000;

  @Test
  @Timeout(300)
  void aMillionEntriesPassThrough32Megabytes() throws IOException, InterruptedException {
    try (LogServer server = new LogServer(MILLION, 1_000, Duration.ZERO)) {
      Process child = ChildJvm.start(32, MillionEntries.class, server.url());
      String counted = new String(child.getInputStream().readAllBytes(), UTF_8);

      assertThat(child.waitFor()).isZero();
      assertThat(counted.lines()).last().isEqualTo(String.valueOf(MILLION));
    }
  }
}
