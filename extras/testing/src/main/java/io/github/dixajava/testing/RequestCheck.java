package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares requests with what the description allows. */
final class RequestCheck {
  private static final int MEGABYTE = 1 << 20;

  private final BodySchemas schemas;

  RequestCheck(BodySchemas schemas) {
    this.schemas = schemas;
  }

  /**
   * Lets a request pass that keeps to the description.
   *
   * @throws Refusal with everything that is wrong with it
   */
  void check(Exchange request) {
    List<String> values = new ArrayList<>();
    for (JsonNode parameter : request.operation().parameters()) {
      parameter(request, parameter, values);
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

  private void parameter(Exchange request, JsonNode parameter, List<String> problems) {
    String name = parameter.path("name").asText();
    String place = parameter.path("in").asText() + " parameter " + name;
    String value =
        switch (parameter.path("in").asText()) {
          case "path" ->
              request.path(
                  request.operation().segments().stream()
                      .filter(segment -> segment.startsWith("{"))
                      .toList()
                      .indexOf("{" + name + "}"));
          case "query" -> request.query(name);
          default -> null;
        };
    if (value != null) {
      JsonNode schema = parameter.path("schema");
      problems.addAll(schemas.problems(schema, typed(schema, value), place));
    } else if (parameter.path("required").asBoolean()) {
      problems.add(place + " is missing");
    }
  }

  /** A text as the JSON that the schema asks for, if it is that; else the text. */
  private static JsonNode typed(JsonNode schema, String value) {
    String type = schema.path("type").asText();
    if (type.equals("integer") && value.matches("-?\\d{1,18}")) {
      return JsonNodeFactory.instance.numberNode(Long.parseLong(value));
    }
    if (type.equals("boolean") && (value.equals("true") || value.equals("false"))) {
      return JsonNodeFactory.instance.booleanNode(value.equals("true"));
    }
    return TextNode.valueOf(value);
  }

  private static void unknown(Exchange request, List<String> problems) {
    ApiOperation operation = request.operation();
    for (String name : new TreeSet<>(request.query().keySet())) {
      if (operation.queryParameter(name) == null) {
        List<String> known =
            Json.elements(operation.parameters()).stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
        problems.add("query parameter " + name + " is none of " + known);
      }
    }
    List<String> together =
        Json.elements(operation.atMostOneOf()).stream()
            .map(JsonNode::asText)
            .filter(request.query()::containsKey)
            .toList();
    if (together.size() > 1) {
      problems.add("query parameters " + together + " exclude each other");
    }
  }

  private List<String> body(Exchange request) {
    JsonNode content = request.operation().body().path("content");
    if (content.has("multipart/form-data")) {
      return files(request);
    }
    if (!request.hasBody()) {
      boolean needed = request.operation().body().path("required").asBoolean();
      return needed ? List.of("the body is missing or no JSON") : List.of();
    }
    JsonNode schema = content.path("application/json").path("schema");
    return schema.isMissingNode()
        ? List.of("a body, although the operation takes none")
        : schemas.problems(schema, request.body(), "body");
  }

  /** What the service allows as attachments of articles; the description does not say it. */
  private static List<String> files(Exchange request) {
    List<Exchange.UploadedFile> files = request.files();
    int size = files.stream().mapToInt(Exchange.UploadedFile::size).sum();
    Stream<String> all =
        Stream.of(
                files.isEmpty() ? "there are no files" : "",
                files.size() > 5 ? files.size() + " files, but 5 at most" : "",
                size > 10 * MEGABYTE ? "together " + size + " bytes, but 10 MB at most" : "")
            .filter(problem -> !problem.isEmpty());
    Stream<String> single =
        files.stream()
            .flatMap(
                file ->
                    Stream.of(
                        file.type().matches("image/(png|jpeg|gif|webp)")
                            ? ""
                            : file.name() + " is of type " + file.type(),
                        file.size() > 4 * MEGABYTE ? file.name() + " has more than 4 MB" : ""))
            .filter(problem -> !problem.isEmpty());
    return Stream.concat(all, single).toList();
  }
}
