package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What the fake answers: a status, and JSON unless there is no content. */
record FakeAnswer(int status, @Nullable JsonNode body) {
  static final FakeAnswer NOTHING = new FakeAnswer(204, null);

  static FakeAnswer ok(JsonNode body) {
    return new FakeAnswer(200, body);
  }

  static FakeAnswer data(JsonNode content) {
    return ok(Json.data(content));
  }

  static FakeAnswer created(JsonNode content) {
    return new FakeAnswer(201, Json.data(content));
  }

  static FakeAnswer message(int status, String message) {
    return new FakeAnswer(status, Json.object().put("message", message));
  }
}
