package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.dixajava.options.BodyMask;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
  private static final String ANSWER =
      "{\"id\":\"u-1\",\"name\":\"Jane Doe\",\"email\":\"jane@example.com\",\"age\":7}";

  private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.dixajava");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
  }

  private String logged(UnaryOperator<DixaClientBuilder> with) throws IOException {
    try (RawServer server = new RawServer(write(ok(ANSWER)));
        DixaClient client = with.apply(Probes.builder(server.url())).build()) {
      probe(client).get("john@example.com");
      probe(client).post(Map.of("phoneNumber", "+4512345678", "channel", "Email"));
    }
    return log.list.stream()
        .filter(event -> event.getLoggerName().startsWith("io.github.dixajava.http"))
        .map(ILoggingEvent::getFormattedMessage)
        .reduce("", (all, next) -> all + next + "\n");
  }

  @Test
  void anAttemptIsLoggedWithoutValues() throws IOException {
    assertThat(logged(builder -> builder))
        .containsPattern("GET /beta/things/\\{thingId} -> 200 in \\d+ ms, attempt 1 \\(getThing\\)")
        .contains("POST /beta/things -> 200")
        .doesNotContain("john", "Jane", "+45", Probes.TOKEN);
  }

  @Test
  void bodiesAreLoggedOnRequestAndMasked() throws IOException {
    assertThat(logged(builder -> builder.logBodies(BodyMask.standard())))
        .contains("{\"id\":\"u-1\",\"name\":\"(8 characters)\",\"email\":\"(16 characters)\"")
        .contains("\"channel\":\"Email\"")
        .doesNotContain("Jane", "jane", "+45");
  }

  @Test
  void aMaskOfTheCallerIsUsed() throws IOException {
    assertThat(logged(builder -> builder.logBodies(body -> "masked by me")))
        .contains("POST sends masked by me")
        .contains("200 brings masked by me")
        .doesNotContain("Jane");
  }

  @Test
  void theTokenIsMaskedEvenIfTheMaskLetsItPass() throws IOException {
    assertThat(logged(builder -> builder.logBodies(body -> body + Probes.TOKEN)))
        .contains("***")
        .doesNotContain(Probes.TOKEN);
  }

  @Test
  void aBodyThatIsNoJsonBecomesItsLength() {
    assertThat(BodyMask.standard().apply("<html>Jane")).isEqualTo("(10 characters)");
  }
}
