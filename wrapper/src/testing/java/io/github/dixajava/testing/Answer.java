package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What the fake answers: a status, and JSON unless there is no content. */
record Answer(int status, @Nullable JsonNode body) {
  static final Answer NOTHING = new Answer(204, null);

  static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  static Answer data(JsonNode content) {
    return ok(Json.data(content));
  }

  static Answer created(JsonNode content) {
    return new Answer(201, Json.data(content));
  }

  static Answer message(int status, String message) {
    return new Answer(status, Json.object().put("message", message));
  }
}
