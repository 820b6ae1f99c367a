package io.github.dixajava.demo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import okhttp3.HttpUrl;

/** Lets the imitation answer WireMock's requests, if they carry the token. */
final class FakeDixaTransformer implements ResponseDefinitionTransformerV2 {
  static final String NAME = "fake-dixa";

  private final List<String> accepted;
  private final FakeDixaApi api;

  FakeDixaTransformer(String token, FakeDixaApi api) {
    this.accepted = List.of(token, "Bearer " + token);
    this.api = api;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    FakeDixaAnswer answer = answer(event.getRequest());
    ResponseDefinitionBuilder response =
        new ResponseDefinitionBuilder().withStatus(answer.status());
    if (answer.body() != null) {
      response.withHeader("Content-Type", "application/json").withBody(answer.body().toString());
    }
    return response.build();
  }

  private FakeDixaAnswer answer(Request request) {
    if (!accepted.contains(request.getHeader("Authorization"))) {
      return FakeDixaAnswer.error(401, "Unauthorized");
    }
    return api.answer(
        request.getMethod().getName(),
        HttpUrl.get(request.getAbsoluteUrl()),
        request.getBodyAsString());
  }
}
