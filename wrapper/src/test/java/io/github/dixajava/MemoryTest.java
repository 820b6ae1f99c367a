package io.github.dixajava;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {

  static final int MILLION = 1_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"listing", "export"})
  @Timeout(300)
  void aMillionEntriesPassThrough32Megabytes(String way) throws IOException, InterruptedException {
    try (LogServer server = new LogServer(MILLION, 1_000, Duration.ZERO)) {
      Process child = ChildJvm.start(32, MillionEntries.class, server.url(), way);
      String counted = new String(child.getInputStream().readAllBytes(), UTF_8);

      assertThat(child.waitFor()).isZero();
      assertThat(counted.lines()).last().isEqualTo(String.valueOf(MILLION));
    }
  }
}
