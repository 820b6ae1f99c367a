package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a bulk call answers for each of its items. */
final class BulkOutcomes {
  private BulkOutcomes() {}

  static ObjectNode success(JsonNode data) {
    return Json.object().<ObjectNode>set("data", data).put("_type", "BulkActionSuccess");
  }

  static ObjectNode notFound(String id, String kind) {
    ObjectNode error = Json.object().put("id", id).put("message", "There is no " + kind + " " + id);
    return failure(error.put("_type", "NotFound"));
  }

  static ObjectNode failure(ObjectNode error) {
    return Json.object().<ObjectNode>set("error", error).put("_type", "BulkActionFailure");
  }
}
