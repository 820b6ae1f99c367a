package io.github.dixajava;

import static io.github.dixajava.Probes.TOKEN;
import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.StatusException;
import io.github.dixajava.error.UnauthorizedException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  @ParameterizedTest
  @ValueSource(strings = {"secret", "Bearer secret", "bearer  secret", " BEARER secret "})
  void theSchemeMayBeThereOrNot(String text) {
    assertThat(ApiToken.of(text).text()).isEqualTo("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Bearer", "Bearer "})
  void aBlankTokenIsRefused(String text) {
    assertThatThrownBy(() -> ApiToken.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("blank")
        .hasMessageContaining("Settings > Integrations > API Tokens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret\n", "sec\r\nret", "sec\u0000ret", "sec ret", "secr\u00e9t"})
  void aTokenWithStrangeCharactersIsRefusedWithoutShowingIt(String text) {
    assertThatThrownBy(() -> ApiToken.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("position")
        .message()
        .doesNotContain("sec");
  }

  @Test
  void theTextFormRevealsNothing() {
    assertThat(ApiToken.of(TOKEN)).hasToString("ApiToken[***]");
    try (DixaClient client = Probes.client("http://localhost:1")) {
      assertThat(client.toString()).doesNotContain("never");
      assertThat(client.tags().toString()).doesNotContain("never").contains("Tags of DixaClient[");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aBlankVariableSaysWhatToDo(String value) {
    assertThatThrownBy(() -> DixaClient.builder().apiTokenFrom(value))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DIXA_API_TOKEN is blank")
        .hasMessageContaining("Settings > Integrations > API Tokens");
  }

  @Test
  void anAbsentVariableSaysWhatToDo() {
    assertThatThrownBy(() -> DixaClient.builder().apiTokenFrom(null))
        .hasMessageContaining("DIXA_API_TOKEN is not set");
  }

  @Test
  void aClientWithoutTokenIsNotBuilt() {
    assertThatThrownBy(() -> DixaClient.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("apiTokenFromEnvironment");
  }

  @Test
  void theBareTokenIsSentByDefault() throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      probe(client).get();
      assertThat(server.requests().get(0)).contains("\r\nAuthorization: " + TOKEN + "\r\n");
    }
  }

  @Test
  void theSchemeIsSentOnRequest() throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.builder(server.url()).bearerScheme().build()) {
      probe(client).get();
      assertThat(server.requests().get(0)).contains("\r\nAuthorization: Bearer " + TOKEN + "\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) throws IOException {
    try (RawServer other = new RawServer(write(ok("{}")));
        RawServer server =
            new RawServer(write(answer(status + " Away", "Location: " + other.url() + "/x", "")));
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(StatusException.class)
          .isThrownBy(() -> probe(client).get())
          .withMessageContaining("Redirects are not followed")
          .satisfies(e -> assertThat(e.status()).isEqualTo(status));
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void anInterceptorThatGoesElsewhereDoesNotTakeTheTokenAlong() throws IOException {
    try (RawServer other = new RawServer(write(ok("{}")))) {
      OkHttpClient detour =
          new OkHttpClient.Builder()
              .addInterceptor(
                  chain ->
                      chain.proceed(chain.request().newBuilder().url(other.url() + "/x").build()))
              .build();
      try (DixaClient client = Probes.builder("http://localhost:1").okHttpClient(detour).build()) {
        probe(client).get();
        assertThat(other.requests().get(0)).doesNotContain("Authorization", TOKEN);
      }
    }
  }

  @Test
  void interceptorsDoNotSeeTheToken() throws IOException {
    List<String> seen = new CopyOnWriteArrayList<>();
    OkHttpClient curious =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.add(chain.request().headers().toString());
                  var answer = chain.proceed(chain.request());
                  seen.add(answer.request().headers().toString());
                  return answer;
                })
            .addNetworkInterceptor(
                chain -> {
                  seen.add(chain.request().headers().toString());
                  return chain.proceed(chain.request());
                })
            .build();
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.builder(server.url()).okHttpClient(curious).build()) {
      probe(client).get();
      assertThat(seen).hasSize(3).noneMatch(headers -> headers.contains("Authorization"));
      assertThat(server.requests().get(0)).contains(TOKEN);
    }
  }

  @Test
  void aTokenThatTheServerEchoesIsMasked() throws IOException {
    String body = "{\"message\":\"bad token " + TOKEN + "\"}";
    try (RawServer server = new RawServer(write(answer("401 No", "X: y", body)));
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(UnauthorizedException.class)
          .isThrownBy(() -> probe(client).get())
          .withMessageContaining("bad token ***")
          .satisfies(e -> assertThat(e.excerpt()).doesNotContain(TOKEN));
    }
  }

  @Test
  void aRefusedTokenSaysWhatToDo() throws IOException {
    try (RawServer server =
            new RawServer(write(answer("401 No", "X: y", "{\"message\":\"Unauthorized\"}")));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).get())
          .isInstanceOf(UnauthorizedException.class)
          .hasMessage(
              "Dixa answered 401 to GET /beta/things/{thingId} (getThing): Unauthorized - Check"
                  + " the token: an administrator creates one in Dixa under Settings >"
                  + " Integrations > API Tokens, for the same API version as this client's.");
    }
  }
}
