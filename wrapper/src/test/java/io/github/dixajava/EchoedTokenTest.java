package io.github.dixajava;

import static io.github.dixajava.Probes.TOKEN;
import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A server sends the token back, at the places where texts are cut and where others quote it. */
class EchoedTokenTest {
  /** A few characters could be there by chance; these are not. */
  private static final String BEGINNING = TOKEN.substring(0, 6);

  private static DixaException failure(String answer) throws IOException {
    try (RawServer server = new RawServer(write(answer));
        DixaClient client =
            Probes.builder(server.url())
                .options(RequestOptions.builder().retryPolicy(RetryPolicy.none()).build())
                .build()) {
      return catchThrowableOfType(DixaException.class, () -> probe(client).get());
    }
  }

  private static String everythingOf(DixaException failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text + failure.excerpt() + failure.headers() + failure.vendorMessage();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 253, 270, 290, 299, 300, 2005, 2040, 2048, 16_340, 16_380, 16_384})
  void noPartOfItIsShownWhereTextsAreCut(int before) throws IOException {
    String error = "{\"message\":\"" + "x".repeat(before) + TOKEN + "\"}";
    assertThat(everythingOf(failure(answer("400 Bad", "X: y", error)))).doesNotContain(BEGINNING);
    String page = "x".repeat(before) + TOKEN + "y".repeat(20_000);
    assertThat(everythingOf(failure(answer("400 Bad", "X: y", page)))).doesNotContain(BEGINNING);
    assertThat(everythingOf(failure(answer("200 OK", "X: y", page)))).doesNotContain(BEGINNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 " + TOKEN + " OK\r\n\r\n",
        TOKEN + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\n" + TOKEN + "\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + TOKEN + "\r\n{}\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: " + TOKEN + "\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Type: " + TOKEN + "\r\n\r\nno JSON",
        "HTTP/1.1 200 OK\r\n\r\n{\"" + TOKEN + "\":}",
        "HTTP/1.1 200 " + TOKEN + "\r\n\r\n{",
      })
  void noExceptionBelowQuotesIt(String answer) throws IOException {
    DixaException failure = failure(answer);
    if (failure != null) {
      assertThat(everythingOf(failure)).doesNotContain(BEGINNING);
    }
  }

  @Test
  void aCauseThatQuotesItIsReplacedByItsTypeAndStack() throws IOException {
    DixaException failure = failure("HTTP/1.1 " + TOKEN + " OK\r\n\r\n");
    assertThat(failure.getCause())
        .isInstanceOf(IOException.class)
        .hasMessage("java.net.ProtocolException with the token in its text");
    assertThat(failure.getCause().getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("okhttp3."));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65_490, 65_520, 65_536, 131_040, 131_072})
  void noPartOfItIsLoggedWithABody(int before) throws IOException {
    Logger logger = (Logger) LoggerFactory.getLogger("io.github.dixajava.http.body");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Level level = logger.getLevel();
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.DEBUG);
    String body = "{\"a\":\"" + "x".repeat(before) + TOKEN + "y".repeat(70_000) + "\"}";
    try (RawServer server = new RawServer(write(answer("200 OK", "X: y", body)));
        DixaClient client = Probes.builder(server.url()).logBodies(text -> text).build()) {
      assertThat(probe(client).get()).isNotNull();
    } finally {
      logger.setLevel(level);
      logger.detachAppender(log);
    }
    assertThat(log.list)
        .isNotEmpty()
        .noneMatch(event -> event.getFormattedMessage().contains(BEGINNING));
  }

  @Test
  void aShortTokenIsHiddenAsAWordOnly() throws IOException {
    try (RawServer server =
            new RawServer(
                write(answer("404 No", "X: y", "{\"message\":\"not found for token n\"}")));
        DixaClient client = Probes.builder(server.url()).apiToken("n").build()) {
      DixaException failure = catchThrowableOfType(DixaException.class, () -> probe(client).get());
      assertThat(failure.vendorMessage()).isEqualTo("not found for token ***");
    }
  }
}
