package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.exports.DixaExports;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.options.RateLimit;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportSamplesTest {
  private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
  private static final String ROW = "{\"id\":\"7\",\"created_at\":1772323200000,\"text\":\"Hi\"}";

  private HttpServer server;
  private DixaExports exports;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = ("[" + ROW + "]").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    exports =
        DixaExports.builder()
            .apiToken("test")
            .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
            .rateLimit(RateLimit.off())
            .build();
  }

  @AfterEach
  void stop() {
    exports.close();
    server.stop(0);
  }

  @Test
  void rowsAreWrittenLineByLine() throws IOException {
    StringWriter out = new StringWriter();

    ExportToNdjson.write(exports, DateTimeRange.between(FROM, FROM.plus(Duration.ofDays(1))), out);

    assertThat(out).hasToString(ROW + "\n");
  }

  @Test
  void theShortestProgramReadsTheMonth() {
    ExportMarch.print(exports);

    assertThat(exports.toString()).contains("127.0.0.1");
  }
}
