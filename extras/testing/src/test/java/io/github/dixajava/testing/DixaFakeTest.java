package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.DixaClient;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.error.UnauthorizedException;
import io.github.dixajava.model.FlowChannel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DixaFakeTest {
  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  @Test
  void forgetsTheStateBeforeEachTest() {
    assertThat(DIXA.client().tags().listTags()).isEmpty();
    DIXA.tag("left behind");
  }

  @Test
  void forgetsTheStateBeforeEachOtherTest() {
    assertThat(DIXA.client().tags().listTags()).isEmpty();
    DIXA.tag("left behind");
  }

  @Test
  void refusesAnotherToken() {
    try (DixaClient stranger = DIXA.clientBuilder().apiToken("another").build()) {
      assertThatThrownBy(() -> stranger.tags().listTags())
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageContaining("Unauthorized");
    }
    assertThat(DIXA.refused())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.refusals())
                    .containsExactly("the token is not that of the fake"));
  }

  @Test
  void takesTheTokenWithBearer() throws Exception {
    assertThat(send("GET", "/beta/tags", "Bearer " + DixaFake.TOKEN, "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void servesTheOtherVersionToo() throws Exception {
    assertThat(send("GET", "/v1/tags", "").statusCode()).isEqualTo(200);
  }

  @Test
  void namesTheNearestOperationsIfNoneFits() throws Exception {
    HttpResponse<String> answer = send("POST", "/beta/conversation/17/close", "{}");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("There is no operation POST /conversation/17/close; nearest are: ")
        .contains("PUT /conversations/{conversationId}/close");
  }

  @Test
  void saysWhatIsWrongWithABody() throws Exception {
    long conversation = DIXA.conversation(c -> {});

    HttpResponse<String> answer =
        send(
            "POST",
            "/beta/conversations/" + conversation + "/messages",
            "{\"content\":{\"value\":7,\"_type\":\"Text\"},\"_type\":\"Inbound\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Decoding failure in request: body.content.value must be a string, but was 7");
  }

  @Test
  void saysWhichTagsThereAreIfABodyHasAnother() throws Exception {
    send("POST", "/beta/conversations/1/messages", "{\"_type\":\"Inbond\"}");

    assertThat(DIXA.refused())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.refusals())
                    .containsExactly(
                        "body._type must be one of Inbound, Outbound, but was \"Inbond\""));
  }

  @Test
  void saysThatABodyIsMissingOrNotJson() throws Exception {
    assertThat(send("POST", "/beta/tags", "").body()).contains("the body is missing");
    assertThat(send("POST", "/beta/tags", "{").body()).contains("the body is not JSON");
  }

  @Test
  void saysWhatIsWrongWithParameters() throws Exception {
    assertThat(send("GET", "/beta/tags/17", "").body()).contains("path parameter tagId");
    assertThat(send("GET", "/beta/agents?pageLimit=0", "").body())
        .contains("pageLimit must be at least 1, but was 0");
    assertThat(send("GET", "/beta/agents?pageLimit=few", "").body())
        .contains("query parameter pageLimit must be an integer, but was \\\"few\\\"");
    assertThat(send("GET", "/beta/agents?mail=a", "").body())
        .contains("query parameter mail is none of [pageLimit, pageKey, email, phone]");
    assertThat(send("GET", "/beta/agents?email=a&phone=1", "").body())
        .contains("query parameters [email, phone] exclude each other");
  }

  @Test
  void doesNotFindWhatIsNotThere() {
    assertThatThrownBy(() -> DIXA.client().conversations().getConversation(17))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("There is no conversation 17");
  }

  @Test
  void answersWithTheExamplesThatTheQueryAsksFor() {
    assertThat(DIXA.client().conversations().listFlows(FlowChannel.EMAIL))
        .isNotEmpty()
        .allMatch(flow -> flow.channel().value().equals("Email"));
  }

  @Test
  void answersAsItWasTold() {
    DIXA.answer("GET /organization", 200, "{\"data\":{\"id\":\"x\",\"name\":\"Nordwheel\"}}");

    assertThat(DIXA.client().organization().getOrganizationDetails().name()).isEqualTo("Nordwheel");
  }

  @Test
  void remembersRequestsInOrder() {
    DIXA.client().tags().listTags();
    DIXA.client().queues().listQueues();

    assertThat(DIXA.requests())
        .extracting(ReceivedRequest::operation)
        .containsExactly("GET /tags", "GET /queues");
  }

  @Test
  void startsAgainAtTheSamePort() {
    FakeServer server = DIXA.server().sibling();
    server.start();
    String before = server.baseUrl();
    server.stop();

    server.start();

    assertThat(server.baseUrl()).isEqualTo(before);
    assertThat(server.client().tags().listTags()).isEmpty();
    server.stop();
  }

  @Test
  void respondsToWhatTheDescriptionLacks() throws Exception {
    DIXA.answerUndescribed("GET /agents/17/skills", 200, "[]");

    assertThat(send("GET", "/beta/agents/17/skills", "").body()).isEqualTo("[]");
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    return send(method, path, DixaFake.TOKEN, body);
  }

  private static HttpResponse<String> send(String method, String path, String token, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(DIXA.baseUrl() + path))
            .header("Authorization", token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
