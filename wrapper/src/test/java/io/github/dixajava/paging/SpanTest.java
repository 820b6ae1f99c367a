package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00Z, 2026-03-01T11:59:59Z",
    "2026-03-01T12:00:00.5Z, 2026-03-01T11:59:59Z",
    "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:58Z",
  })
  void theLogIsAskedFromBeforeTheStart(Instant start, Instant asked) {
    assertThat(new Span(start, null).askFrom()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
    "2026-03-01T12:00:00.000000001Z, 2026-03-01T12:00:01Z",
  })
  void theLogIsAskedUpToTheEnd(Instant end, Instant asked) {
    assertThat(new Span(null, end).askTo()).isEqualTo(asked);
  }
}
