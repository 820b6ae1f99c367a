package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.view.ApiParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The parameters of an operation: path, body, required and optional others, in this order. */
final class ApiParameters {
  private final Description description;
  private final Schemas schemas;
  private final Types types;

  ApiParameters(Description description, Schemas schemas, Types types) {
    this.description = description;
    this.schemas = schemas;
    this.types = types;
  }

  List<ApiParameter> of(Description.Operation operation) {
    List<ApiParameter> path = new ArrayList<>();
    List<ApiParameter> query = new ArrayList<>();
    for (JsonNode reference : operation.node().path("parameters")) {
      JsonNode parameter = description.resolve(reference);
      if (parameter.path("in").asText().equals("path")) {
        path.add(create(parameter));
      } else {
        query.add(create(parameter));
      }
    }
    JsonNode body = operation.node().get("requestBody");
    if (body != null) {
      path.add(body(operation, description.resolve(body)));
    }
    query.sort(Comparator.comparing(ApiParameter::optional));
    path.addAll(query);
    return path;
  }

  /** The schema of a parameter with the words that its own description lists. */
  static JsonNode schema(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    if (!(schema instanceof ObjectNode object)) {
      throw new GenerationException("a parameter has no schema: " + parameter);
    }
    ObjectNode merged = object.deepCopy();
    for (String name : new String[] {"description", "x-class-name"}) {
      if (parameter.has(name)) {
        merged.set(name, parameter.get(name));
      }
    }
    return merged;
  }

  private ApiParameter create(JsonNode parameter) {
    String json = parameter.get("name").asText();
    String name = JavaNames.memberName(json);
    JsonNode schema = schema(parameter);
    JavaType type = types.of(schema, Set.of());
    boolean path = parameter.get("in").asText().equals("path");
    boolean required = path || parameter.path("required").asBoolean();
    boolean text = type.name().equals("String");
    String place =
        !path
            ? "@Query(\"" + json + "\")"
            : text ? "@Path(value = \"" + json + "\", encoded = true)" : "@Path(\"" + json + "\")";
    return new ApiParameter(
        name,
        Javadoc.of(parameter, Javadoc.ofName(json)),
        place + range(schema, path, type) + (text && required ? " @NotBlank" : ""),
        required ? type.unboxed() : type.nullable(),
        required ? type.unboxed() : type.name().replaceFirst("<.*", ""),
        !required,
        "null");
  }

  private static String range(JsonNode schema, boolean path, JavaType type) {
    List<String> limits = new ArrayList<>();
    if (schema.has("minimum")) {
      limits.add("min = " + schema.get("minimum").asLong() + "L");
    } else if (path && type.name().equals("Long")) {
      limits.add("min = 1L");
    }
    if (schema.has("maximum")) {
      limits.add("max = " + schema.get("maximum").asLong() + "L");
    }
    return limits.isEmpty() ? "" : " @Range(" + String.join(", ", limits) + ")";
  }

  static boolean isMultipart(JsonNode operation) {
    return operation.at("/requestBody/content").has("multipart/form-data");
  }

  private ApiParameter body(Description.Operation operation, JsonNode body) {
    JsonNode schema = description.bodySchema(body);
    if (schema == null) {
      throw new GenerationException(operation + " has a body without schema");
    }
    if (isMultipart(operation.node())) {
      String name = description.resolve(schema).path("properties").fieldNames().next();
      return new ApiParameter(
          JavaNames.memberName(name),
          "the parts, each called " + name + ".",
          "@Part",
          "List<MultipartBody.Part>",
          "List",
          false,
          "");
    }
    JavaType type = types.of(schema, Set.of());
    String reference = Description.reference(schema);
    boolean canBeEmpty = reference != null && schemas.kind(reference) == Kind.OBJECT;
    return new ApiParameter(
        "body",
        Javadoc.of(body, "what to send."),
        "@Body",
        type.name(),
        type.name().replaceFirst("<.*", ""),
        canBeEmpty && !body.path("required").asBoolean(),
        type.name() + ".builder().build()");
  }
}
