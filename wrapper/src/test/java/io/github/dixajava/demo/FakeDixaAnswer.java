package io.github.dixajava.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the imitation answers.
 *
 * @param body JSON, or null for an answer without content
 */
record FakeDixaAnswer(int status, @Nullable JsonElement body) {
  static FakeDixaAnswer nothing() {
    return new FakeDixaAnswer(204, null);
  }

  static FakeDixaAnswer data(JsonElement data) {
    JsonObject body = new JsonObject();
    body.add("data", data);
    return new FakeDixaAnswer(200, body);
  }

  static FakeDixaAnswer data(Collection<JsonObject> items) {
    JsonArray data = new JsonArray();
    items.forEach(data::add);
    return data(data);
  }

  static FakeDixaAnswer error(int status, String message) {
    JsonObject body = new JsonObject();
    body.addProperty("message", message);
    return new FakeDixaAnswer(status, body);
  }

  static FakeDixaAnswer invalid() {
    return error(400, "Invalid value in request");
  }

  static FakeDixaAnswer notFound() {
    return error(404, "The requested resource was not found");
  }
}
