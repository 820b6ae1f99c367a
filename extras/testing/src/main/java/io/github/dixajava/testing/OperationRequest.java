package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose operation has been found.
 *
 * @param version the first segment of the path
 * @param path the other segments, decoded
 * @param query the decoded query; of a repeated name the first value
 * @param body null if there is none, or if it is a form
 * @param files the parts of a form
 */
record OperationRequest(
    ApiOperation operation,
    String version,
    List<String> path,
    Map<String, String> query,
    @Nullable JsonElement body,
    List<FakeRequest.UploadedFile> files) {

  OperationRequest withQuery(Map<String, String> other) {
    return new OperationRequest(operation, version, path, other, body, files);
  }

  /** A parameter of the path, counted from 0. */
  String path(int index) {
    return operation.parametersIn(path).get(index);
  }

  @Nullable String query(String name) {
    return query.get(name);
  }

  /** A string of the body; null if it is absent. */
  @Nullable String text(String name) {
    return Json.find(body, name);
  }
}
