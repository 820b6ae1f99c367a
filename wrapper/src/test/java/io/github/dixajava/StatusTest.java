package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dixajava.error.BadRequestException;
import io.github.dixajava.error.ClientErrorException;
import io.github.dixajava.error.ConflictException;
import io.github.dixajava.error.ForbiddenException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.error.PayloadTooLargeException;
import io.github.dixajava.error.ServerErrorException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.error.TooManyRequestsException;
import io.github.dixajava.error.UnauthorizedException;
import io.github.dixajava.error.UnprocessableContentException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTest {

  static Stream<Arguments> statuses() {
    return Stream.of(
        Arguments.of(400, BadRequestException.class),
        Arguments.of(401, UnauthorizedException.class),
        Arguments.of(402, ClientErrorException.class),
        Arguments.of(403, ForbiddenException.class),
        Arguments.of(404, NotFoundException.class),
        Arguments.of(409, ConflictException.class),
        Arguments.of(413, PayloadTooLargeException.class),
        Arguments.of(418, ClientErrorException.class),
        Arguments.of(422, UnprocessableContentException.class),
        Arguments.of(429, TooManyRequestsException.class),
        Arguments.of(500, ServerErrorException.class),
        Arguments.of(504, ServerErrorException.class),
        Arguments.of(599, ServerErrorException.class),
        Arguments.of(304, StatusException.class));
  }

  private static StatusException failure(String status, String header, String body)
      throws IOException {
    try (RawServer server = new RawServer(write(answer(status, header, body)));
        DixaClient client = Probes.client(server.url())) {
      return catchThrowableOfType(StatusException.class, () -> probe(client).get("jane@doe.org"));
    }
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void eachStatusHasItsClass(int status, Class<?> type) throws IOException {
    StatusException failure = failure(status + " Word", "X: y", "");
    assertThat(failure).isExactlyInstanceOf(type);
    assertThat(failure.status()).isEqualTo(status);
  }

  @Test
  void anErrorObjectGivesItsMessage() throws IOException {
    StatusException failure =
        failure("400 Bad", "X-Request: r-1", "{\"message\":\"Invalid value in request\"}");
    assertThat(failure)
        .hasMessage(
            "Dixa answered 400 to GET /beta/things/{thingId} (getThing): Invalid value in"
                + " request");
    assertThat(failure.vendorMessage()).isEqualTo("Invalid value in request");
    assertThat(failure.headers().get("x-request")).containsExactly("r-1");
    assertThat(failure.operation()).isEqualTo("getThing");
    assertThat(failure.method()).isEqualTo("GET");
    assertThat(failure.path()).isEqualTo("/beta/things/{thingId}");
    assertThat(failure.attempts()).isEqualTo(1);
  }

  @Test
  void aPageOfAProxyIsInTheExcerptButNotInTheMessage() throws IOException {
    String page = "<html><h1>Bad Gateway</h1>" + "x".repeat(10_000);
    StatusException failure = failure("404 No", "Content-Type: text/html", page);
    assertThat(failure.excerpt()).startsWith("<html><h1>Bad Gateway").hasSize(2048);
    assertThat(failure.vendorMessage()).isNull();
    assertThat(failure.getMessage()).doesNotContain("html");
  }

  @Test
  void bytesThatAreNoTextGiveNoExcerpt() throws IOException {
    assertThat(failure("404 No", "X: y", "\u0000\u0001\u0002").excerpt()).isEmpty();
  }

  @Test
  void anEmptyBodyGivesNoExcerpt() throws IOException {
    assertThat(failure("404 No", "X: y", "").excerpt()).isEmpty();
  }

  @Test
  void valuesOfThePathAreInNoMessage() throws IOException {
    assertThat(failure("404 No", "X: y", "").getMessage()).doesNotContain("jane");
  }

  @Test
  void aLongMessageIsShortened() throws IOException {
    StatusException failure =
        failure("400 Bad", "X: y", "{\"message\":\"" + "long\\n".repeat(1000) + "\"}");
    assertThat(failure.vendorMessage()).hasSize(303).doesNotContain("\n");
  }

  @Test
  void aMessageIsReadInTheDeclaredCharset() throws IOException {
    String latin = "Content-Type: application/json; charset=ISO-8859-1";
    StatusException failure = failure("400 Bad", latin, "{\"message\":\"Gr\u00f6\u00dfe\"}");
    assertThat(failure.vendorMessage()).isEqualTo("Gr\u00f6\u00dfe");
  }

  @Test
  void aMessageIsOneLineThatControlsNoTerminal() throws IOException {
    String message = "a\\u001b[31mb\\u2028c\\u0085d\\r\\ne";
    assertThat(failure("400 Bad", "X: y", "{\"message\":\"" + message + "\"}").vendorMessage())
        .isEqualTo("a [31mb c d e");
  }

  @Test
  void aFailureCanBeSerialized() throws IOException {
    StatusException failure = failure("404 No", "X: y", "{\"message\":\"x\"}");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
    }
    assertThat(bytes.size()).isPositive();
  }
}
