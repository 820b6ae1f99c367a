package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** What an operation of the fake returns: a status, and JSON unless there is no content. */
record FakeResponse(int status, @Nullable JsonElement json) {
  static final FakeResponse NO_CONTENT = new FakeResponse(204, null);

  /** 200 with the content in Dixa's envelope. */
  static FakeResponse data(Object content) {
    return data(200, content);
  }

  static FakeResponse data(int status, Object content) {
    return new FakeResponse(status, Json.of("data", content));
  }

  static FakeResponse message(int status, String message) {
    return new FakeResponse(status, Json.of("message", message));
  }

  /** The outcome of one item of a bulk operation. */
  static JsonObject bulkSuccess(JsonElement data) {
    return Json.of("data", data, "_type", "BulkActionSuccess");
  }

  static JsonObject bulkNotFound(String id, String kind) {
    return bulkFailure(
        Json.of("id", id, "message", "There is no " + kind + " " + id, "_type", "NotFound"));
  }

  static JsonObject bulkFailure(JsonObject error) {
    return Json.of("error", error, "_type", "BulkActionFailure");
  }

  /** The body as it is sent; empty if there is none. */
  String body() {
    return json == null ? "" : json.toString();
  }
}
