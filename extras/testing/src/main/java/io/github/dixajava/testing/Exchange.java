package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that has found its operation.
 *
 * @param version the first segment of the path
 * @param segments the others, decoded
 * @param query the decoded query; of a repeated name the first
 * @param body missing if there is none or if it is no JSON
 * @param files what came as parts of a form
 */
record Exchange(
    ApiOperation operation,
    String version,
    List<String> segments,
    Map<String, String> query,
    JsonNode body,
    List<UploadedFile> files) {

  /** A file of a multipart form. */
  record UploadedFile(String part, String name, String type, int size) {}

  Exchange withQuery(Map<String, String> other) {
    return new Exchange(operation, version, segments, other, body, files);
  }

  boolean hasBody() {
    return !(body instanceof MissingNode);
  }

  /** The parameters of the path, in its order. */
  List<String> pathParameters() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      if (operation.segments().get(i).startsWith("{")) {
        values.add(segments.get(i));
      }
    }
    return values;
  }

  String path(int index) {
    return pathParameters().get(index);
  }

  @Nullable String query(String name) {
    return query.get(name);
  }

  /** A text of the body, null if it is absent. */
  @Nullable String text(String name) {
    return body.hasNonNull(name) ? body.get(name).asText() : null;
  }
}
