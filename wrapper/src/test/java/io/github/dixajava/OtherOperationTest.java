package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.options.RequestOptions;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes beyond the description: other operations and parameters, the answer itself. */
@Timeout(30)
class OtherOperationTest {
  private static final RequestOptions READ_ONLY = RequestOptions.builder().readOnly().build();

  @Test
  void anOperationIsCalledByMethodAndPath() throws IOException {
    try (RawServer server = new RawServer(write(ok("{\"data\":[1]}")));
        DixaClient client = Probes.builder(server.url()).apiVersion("v1").build()) {
      assertThat(
              client
                  .operation("PUT", "agents/{agentId}/skills")
                  .path("agentId", "a/b c")
                  .query("level", 3)
                  .body(Map.of("name", "swim"))
                  .send())
          .hasToString("{\"data\":[1]}");
      assertThat(server.requests().get(0))
          .startsWith("PUT /v1/agents/a%2Fb%20c/skills?level=3 HTTP/1.1")
          .endsWith("{\"name\":\"swim\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  void everyMethodGoesAndNoContentIsNull(String method) throws Exception {
    try (RawServer server = new RawServer(write("HTTP/1.1 204 None\r\n\r\n"));
        DixaClient client = Probes.client(server.url())) {
      assertThat(client.operation(method, "things").send()).isNull();
      assertThat(client.operation(method, "things").sendAsync().get(10, TimeUnit.SECONDS)).isNull();
      assertThat(server.requests())
          .allMatch(request -> request.startsWith(method + " /beta/things"));
    }
  }

  @Test
  void anEmptyAnswerIsNull() throws IOException {
    try (RawServer server = new RawServer(write(answer("200 OK", "X: y", "")));
        DixaClient client = Probes.client(server.url())) {
      assertThat(client.operation("DELETE", "things").body(Map.of("a", "b")).send()).isNull();
    }
  }

  @Test
  void itsErrorsAndRetriesAreThoseOfAllOthers() throws IOException {
    try (RawServer server =
            new RawServer(
                write(answer("500 Oops", "X: y", "")),
                write(answer("404 No", "X: y", "{\"message\":\"none\"}")));
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(
              () -> client.operation("POST", "things/{id}").path("id", "secret").readsOnly().send())
          .withMessage(
              "Dixa answered 404 to POST /beta/things/{id} (things/{id}) after 2 attempts: none");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE, things",
    "GET, /things",
    "GET, https://example.com/things",
    "GET, things?a=b",
    "GET, ../things",
    "GET, things/../agents",
    "GET, things/.",
    "GET, ''"
  })
  void whatIsNoOperationIsRefused(String method, String path) {
    try (DixaClient client = Probes.client("http://localhost:1")) {
      assertThatThrownBy(() -> client.operation(method, path))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agents/0c6f37a4-5c8e-4a9e-8f6e-2d1f3a7b9c10", "conversations/17/notes", "17"})
  void anIdInThePathIsRefused(String path) {
    try (DixaClient client = Probes.client("http://localhost:1")) {
      assertThatThrownBy(() -> client.operation("GET", path))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("names in braces")
          .hasMessageEndingWith("but was " + path);
    }
  }

  @Test
  void aPathWithoutIdsMayHaveDigits() throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      assertThat(client.operation("GET", "things2/2fa").send()).isNotNull();
    }
  }

  @Test
  void aValueThatIsMissingOrUnknownIsRefused() {
    try (DixaClient client = Probes.client("http://localhost:1")) {
      assertThatThrownBy(() -> client.operation("GET", "things/{id}").send())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("id");
      assertThatThrownBy(() -> client.operation("GET", "things/{id}").path("name", "x"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> client.operation("GET", "things/{id}").path("id", ".."))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  static Stream<Object> bodiesWithNull() {
    return Stream.of(
        JsonParser.parseString("{\"a\":{\"b\":null},\"c\":[null]}"),
        new TreeMap<>(Map.of("a", Collections.singletonMap("b", null), "c", singletonList(null))));
  }

  @ParameterizedTest
  @MethodSource("bodiesWithNull")
  void aNullInABodyIsSent(Object body) throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      client.operation("PATCH", "things").body(body).send();
      assertThat(server.requests().get(0)).endsWith("{\"a\":{\"b\":null},\"c\":[null]}");
    }
  }

  @Test
  void aGetRefusesABodyThatItCannotCarry() {
    try (DixaClient client = Probes.client("http://localhost:1")) {
      assertThatThrownBy(() -> client.operation("GET", "things").body(Map.of("a", "b")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a GET has no body");
    }
  }

  @Test
  void aQueryParameterIsAddedToAnyCall() throws IOException {
    RequestOptions extra = RequestOptions.builder().query("include", "all of it").build();
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      probe(client.with(extra)).list("a@b.c", null);
      assertThat(server.requests().get(0))
          .startsWith("GET /beta/things?email=a%40b.c&include=all%20of%20it ");
    }
  }

  @Test
  void theAnswerItselfIsThereBesideItsValue() throws Exception {
    try (RawServer server = new RawServer(write(answer("201 Created", "X-Request-Id: r-1", "{}")));
        DixaClient client = Probes.client(server.url())) {
      DixaResponse<JsonObject> answer = client.withResponse(c -> probe(c).get());
      assertThat(answer.value()).isEqualTo(new JsonObject());
      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.header("X-REQUEST-ID")).isEqualTo("r-1");
      assertThat(answer.header("x-none")).isNull();
      DixaResponse<JsonObject> later =
          client
              .async()
              .withResponse(c -> Probe.of(c.transport).getAsync("1"))
              .get(10, TimeUnit.SECONDS);
      assertThat(later.headers()).containsKey("x-request-id");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoGivesUpAnAnswerGivesUpItsCall(boolean cancelled) throws IOException {
    try (RawServer server = new RawServer((request, socket) -> socket.getInputStream().read());
        DixaClient client = Probes.client(server.url())) {
      AtomicReference<CompletableFuture<?>> call = new AtomicReference<>();
      CompletableFuture<?> answer =
          client
              .async()
              .withResponse(
                  c -> {
                    CompletableFuture<JsonObject> get = Probe.of(c.transport).getAsync("1");
                    call.set(get);
                    return get;
                  });
      if (cancelled) {
        answer.cancel(true);
      } else {
        answer.completeExceptionally(new TimeoutException("as by orTimeout"));
      }
      assertThat(call.get()).isCancelled();
    }
  }

  @Test
  void anAnswerNeedsACall() {
    try (DixaClient client = Probes.client("http://localhost:1")) {
      assertThatThrownBy(() -> client.withResponse(c -> 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aReadOnlyClientRefusesWritesBeforeTheyAreSent() throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url()).with(READ_ONLY)) {
      assertThatThrownBy(() -> probe(client).post(Map.of()))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("createThing");
      assertThatThrownBy(() -> probe(client).postAsync(Map.of()))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(
              () -> client.with(RequestOptions.standard()).operation("DELETE", "things").send())
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(probe(client).get()).isNotNull();
      assertThat(probe(client).find(Map.of())).isNotNull();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aTokenMayChangeFromRequestToRequest() throws IOException {
    AtomicInteger count = new AtomicInteger();
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client =
            Probes.builder(server.url())
                .apiToken(() -> "Bearer token-number-" + count.incrementAndGet())
                .build()) {
      probe(client).get();
      probe(client).get();
      assertThat(server.requests().get(0)).contains("Authorization: token-number-1\r\n");
      assertThat(server.requests().get(1)).contains("Authorization: token-number-2\r\n");
    }
  }
}
