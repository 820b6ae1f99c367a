package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares requests with what the description allows. */
final class RequestCheck {
  private static final int MEGABYTE = 1 << 20;
  private static final int MAX_FILES = 5;
  private static final int MAX_FILE_MEGABYTES = 4;
  private static final int MAX_TOTAL_MEGABYTES = 10;

  private final SchemaCheck schemas;

  RequestCheck(SchemaCheck schemas) {
    this.schemas = schemas;
  }

  /**
   * Accepts a request that keeps to the description.
   *
   * @throws Refusal with everything that is wrong with it
   */
  void check(OperationRequest request) {
    List<String> values = new ArrayList<>();
    for (JsonElement parameter : request.operation().parameters()) {
      String name = Json.text(parameter, "name");
      boolean isInPath = Json.text(parameter, "in").equals("path");
      String value = isInPath ? pathValue(request, name) : request.query(name);
      parameter(parameter, value, values);
    }
    unknown(request, values);
    if (!values.isEmpty()) {
      throw Refusal.badRequest("Invalid value in request", values);
    }
    List<String> body = body(request);
    if (!body.isEmpty()) {
      throw Refusal.badRequest("Decoding failure in request", body);
    }
  }

  private static String pathValue(OperationRequest request, String name) {
    return request.path().get(request.operation().segments().indexOf("{" + name + "}"));
  }

  private void parameter(JsonElement parameter, @Nullable String value, List<String> problems) {
    String place = Json.text(parameter, "in") + " parameter " + Json.text(parameter, "name");
    if (value != null) {
      JsonObject schema = Json.object(parameter, "schema");
      problems.addAll(schemas.problems(schema, typed(schema, value), place));
    } else if (Json.isTrue(parameter, "required")) {
      problems.add(place + " is missing");
    }
  }

  /** The value as the type that the schema asks for, if it is that; else as a string. */
  private static JsonElement typed(JsonObject schema, String value) {
    String type = Json.text(schema, "type");
    if (type.equals("integer") && value.matches("-?\\d{1,18}")) {
      return new JsonPrimitive(Long.parseLong(value));
    }
    if (type.equals("boolean") && (value.equals("true") || value.equals("false"))) {
      return new JsonPrimitive(value.equals("true"));
    }
    return new JsonPrimitive(value);
  }

  private static void unknown(OperationRequest request, List<String> problems) {
    ApiOperation operation = request.operation();
    for (String name : new TreeSet<>(request.query().keySet())) {
      if (operation.queryParameter(name) == null) {
        List<String> known =
            operation.parameters().stream()
                .filter(parameter -> Json.text(parameter, "in").equals("query"))
                .map(parameter -> Json.text(parameter, "name"))
                .toList();
        problems.add("query parameter " + name + " is none of " + known);
      }
    }
    List<String> together =
        operation.atMostOneOf().stream()
            .map(JsonElement::getAsString)
            .filter(request.query()::containsKey)
            .toList();
    if (together.size() > 1) {
      problems.add("query parameters " + together + " exclude each other");
    }
  }

  private List<String> body(OperationRequest request) {
    JsonObject description = request.operation().body();
    JsonElement body = request.body();
    if (Json.has(description, "content", "multipart/form-data")) {
      return files(request);
    }
    if (body == null) {
      return Json.isTrue(description, "required") ? List.of("the body is missing") : List.of();
    }
    JsonElement schema = Json.get(description, "content", "application/json", "schema");
    return schema == null
        ? List.of("the body must be absent, the operation takes none")
        : schemas.problems(schema.getAsJsonObject(), body, "body");
  }

  /** What the service allows as attachments of articles; the description does not say it. */
  private static List<String> files(OperationRequest request) {
    List<FakeRequest.UploadedFile> files = request.files();
    List<String> problems = new ArrayList<>();
    if (files.isEmpty() || files.size() > MAX_FILES) {
      problems.add("there must be 1 to " + MAX_FILES + " files, but were " + files.size());
    }
    int size = files.stream().mapToInt(FakeRequest.UploadedFile::size).sum();
    if (size > MAX_TOTAL_MEGABYTES * MEGABYTE) {
      problems.add(
          "all files must have at most "
              + MAX_TOTAL_MEGABYTES
              + " MiB, but had "
              + size
              + " bytes");
    }
    for (FakeRequest.UploadedFile file : files) {
      if (!file.type().matches("image/(png|jpeg|gif|webp)")) {
        problems.add(file.name() + " must be an image, but was of type " + file.type());
      }
      if (file.size() > MAX_FILE_MEGABYTES * MEGABYTE) {
        problems.add(
            file.name()
                + " must have at most "
                + MAX_FILE_MEGABYTES
                + " MiB, but had "
                + file.size()
                + " bytes");
      }
    }
    return problems;
  }
}
