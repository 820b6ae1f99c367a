package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.options.RequestOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest {

  private static String request(UnaryOperator<DixaClientBuilder> with, String path)
      throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = with.apply(Probes.builder(server.url() + path)).build()) {
      probe(client).get("42");
      return server.requests().get(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', /beta/things/42",
    "/, /beta/things/42",
    "/_mock/openapi/dixa-api/beta, /_mock/openapi/dixa-api/beta/beta/things/42",
    "/a%20b/, /a%20b/beta/things/42"
  })
  void thePathOfTheBaseUrlIsKept(String path, String expected) throws IOException {
    assertThat(request(builder -> builder, path)).startsWith("GET " + expected + " HTTP/1.1");
  }

  @ParameterizedTest
  @CsvSource({"/beta, /beta/things/42", "/beta/, /beta/things/42", "/v1, /v1/things/42"})
  void aVersionThatIsThePathOfTheBaseUrlIsNotRepeated(String path, String expected)
      throws IOException {
    assertThat(request(builder -> builder, path)).startsWith("GET " + expected + " HTTP/1.1");
  }

  @Test
  void twoVersionsThatDifferAreRefused() {
    assertThatThrownBy(() -> Probes.builder("http://localhost:1/beta").apiVersion("v1").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseUrl names the version beta, but apiVersion is v1");
  }

  @Test
  void theVersionIsASetting() throws IOException {
    assertThat(request(builder -> builder.apiVersion("v1"), "/proxy"))
        .startsWith("GET /proxy/v1/things/42 ");
  }

  @Test
  void theUserAgentNamesLibraryAndVersion() throws IOException {
    assertThat(request(builder -> builder, ""))
        .containsPattern("\r\nUser-Agent: dixa-java/[^ ${}]+\r\n")
        .contains("\r\nAccept: application/json\r\n");
  }

  @Test
  void headersOfTheOptionsAreSent() throws IOException {
    RequestOptions options = RequestOptions.builder().header("X-Trace", "abc").build();
    assertThat(request(builder -> builder.options(options), "")).contains("x-trace: abc");
  }

  @Test
  void derivedOptionsAreAddedToThoseOfTheClient() throws IOException {
    RequestOptions one = RequestOptions.builder().header("X-One", "1").build();
    RequestOptions two = RequestOptions.builder().header("X-Two", "2").build();
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.builder(server.url()).options(one).build()) {
      probe(client.with(two)).get();
      assertThat(server.requests().get(0)).contains("x-one: 1").contains("x-two: 2");
      probe(client).get();
      assertThat(server.requests().get(1)).contains("x-one: 1").doesNotContain("x-two");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "host",
        "Content-Length",
        "Content-Type",
        "accept-encoding",
        "a b",
        ""
      })
  void headersOfTheClientItselfCannotBeSet(String name) {
    assertThatThrownBy(() -> RequestOptions.builder().header(name, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHeaderValueThatCannotBeSentIsNotRepeated() {
    assertThatThrownBy(() -> RequestOptions.builder().header("X-Key", "secret\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "anna+test@example.com, anna%2Btest%40example.com",
    "+4512345678, %2B4512345678",
    "a/b?c=d&e#f, a%2Fb%3Fc%3Dd%26e%23f",
    "50%, 50%25",
    "%2F, %252F",
    "æ ø, %C3%A6%20%C3%B8",
    "-._~, -._~",
    "...., ....",
    "\uD83D\uDE00, %F0%9F%98%80"
  })
  void aPathValueIsOneSegment(String value, String encoded) throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      probe(client).get(value);
      assertThat(server.requests().get(0)).startsWith("GET /beta/things/" + encoded + " HTTP");
    }
  }

  @Test
  void aDateTimeInTheQueryHasSecondsAndIsUtc() throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      probe(client).list("a+b@example.com", Instant.parse("2026-01-01T00:00:00Z"));
      assertThat(server.requests().get(0))
          .startsWith("GET /beta/things?email=a%2Bb%40example.com&since=2026-01-01T00%3A00%3A00Z ");
    }
  }

  @Test
  void aBodyIsJson() throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      probe(client).post(Map.of("name", "<b>"));
      assertThat(server.requests().get(0))
          .contains("Content-Type: application/json")
          .endsWith("\r\n\r\n{\"name\":\"<b>\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://dev.dixa.io", "http://10.0.0.1", "http://localhost.example.com"})
  void anUnencryptedBaseUrlIsRefused(String url) {
    assertThatThrownBy(() -> Probes.builder(url).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unencrypted");
    Probes.builder(url).allowUnencrypted().build().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost", "http://127.0.0.1:8080", "http://[::1]:8080/x"})
  void anUnencryptedLoopbackIsFine(String url) {
    Probes.builder(url).build().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dev.dixa.io",
        "ftp://dev.dixa.io",
        "https://dev.dixa.io?x=y",
        "https://u:p@dev.dixa.io",
        "https://:p@dev.dixa.io"
      })
  void whatIsNoBaseUrlIsRefused(String url) {
    assertThatThrownBy(() -> Probes.builder(url).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1/..", "v1?x", "..", "v 1"})
  void whatIsNoVersionIsRefused(String version) {
    assertThatThrownBy(() -> DixaClient.builder().apiVersion(version))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
