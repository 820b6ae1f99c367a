package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the description gets tomorrow is served without an edit. */
class TomorrowTest {
  private final DixaFake fake = DixaFake.builder().build(new ApiDescription(tomorrow()));

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void anOperationWithoutAnExampleIsAnsweredByItsSchema() throws IOException {
    try (Response response = send("{\"weight\":3}")) {
      assertThat(response.code()).isEqualTo(201);
      assertThat(Json.parse(response.body().string()))
          .isEqualTo(Json.parse("{\"data\":{\"id\":1,\"kind\":\"Heavy\",\"_type\":\"Parcel\"}}"));
    }
  }

  @Test
  void itsRequestsAreChecked() throws IOException {
    try (Response response = send("{\"weight\":\"much\"}")) {
      assertThat(response.code()).isEqualTo(400);
      assertThat(response.body().string()).contains("body.weight");
    }
  }

  private Response send(String body) throws IOException {
    Request request =
        new Request.Builder()
            .url(fake.baseUrl() + "/beta/parcels")
            .header("Authorization", DixaFake.TOKEN)
            .post(RequestBody.create(body, MediaType.get("application/json")))
            .build();
    return new OkHttpClient().newCall(request).execute();
  }

  private static JsonObject tomorrow() {
    return Json.of(
        "components",
        ApiDescription.loaded().components(),
        "paths",
        Json.parse(
            """
            {"/beta/parcels": {"post": {
              "operationId": "postParcels",
              "requestBody": {"required": true, "content": {"application/json": {"schema":
                {"type": "object", "properties": {"weight": {"type": "integer"}}}}}},
              "responses": {"201": {"description": "", "content": {"application/json": {"schema":
                {"type": "object", "properties": {"data": {"oneOf": [{"allOf": [
                  {"type": "object", "properties": {
                    "id": {"type": "integer"}, "kind": {"type": "string", "enum": ["Heavy"]}}},
                  {"type": "object", "required": ["_type"], "properties": {
                    "_type": {"type": "string", "enum": ["Parcel"]}}}]}]}}}}}}}
            }}}
            """));
  }
}
