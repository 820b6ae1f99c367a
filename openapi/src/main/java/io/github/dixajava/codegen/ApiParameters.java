package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.view.ApiParameter;
import io.github.dixajava.codegen.view.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of an operation: path, body, required and optional others, in this order. */
final class ApiParameters {
  /** The query parameter for the size of a page. */
  static final String PAGE_SIZE = "pageLimit";

  /** The query parameter for the key of a page. */
  static final String PAGE_KEY = "pageKey";

  /** What the templates call something else where the parameters are written. */
  private static final Set<String> TAKEN =
      Set.of("api", "b", "body", "calls", "key", "requests", "size", "values");

  private final Description description;
  private final Schemas schemas;
  private final Types types;
  private final Set<String> shadowed;

  /**
   * @param shadowed simple names that mean something else where the types are written
   */
  ApiParameters(Description description, Schemas schemas, Types types, Set<String> shadowed) {
    this.description = description;
    this.schemas = schemas;
    this.types = types;
    this.shadowed = shadowed;
  }

  List<ApiParameter> of(Description.Operation operation) {
    List<ApiParameter> path = new ArrayList<>();
    List<ApiParameter> query = new ArrayList<>();
    Set<String> names = new HashSet<>(TAKEN);
    for (JsonNode parameter : description.parameters(operation)) {
      String name = JavaNames.memberName(parameter.get("name").asText());
      while (!names.add(name)) {
        name += "Value";
      }
      (isIn(parameter, "path") ? path : query).add(create(parameter, name));
    }
    JsonNode body = operation.node().get("requestBody");
    if (body != null) {
      path.add(body(operation, description.resolve(body)));
    }
    query.sort(Comparator.comparing(ApiParameter::optional));
    path.addAll(query);
    return path;
  }

  static boolean isIn(JsonNode parameter, String place) {
    return parameter.path("in").asText().equals(place);
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

  private ApiParameter create(JsonNode parameter, String name) {
    String json = JavaNames.literal(parameter.get("name").asText());
    JsonNode schema = schema(parameter);
    JavaType type = types.of(schema, shadowed);
    boolean path = isIn(parameter, "path");
    boolean required = path || parameter.path("required").asBoolean();
    boolean list = type.name().startsWith("List<");
    String place =
        !path
            ? "@Query(\"" + json + "\")"
            : type.name().equals("String")
                ? "@Path(value = \"" + json + "\", encoded = true)"
                : "@Path(\"" + json + "\")";
    return new ApiParameter(
        name,
        doc(parameter),
        Javadoc.of(parameter, Javadoc.ofName(json)),
        place,
        required ? type.unboxed() : type.nullable(),
        type.unboxed(),
        type.nullable(),
        required ? type.unboxed() : type.name().replaceFirst("<.*", ""),
        !required,
        "null",
        list,
        check(name, json, schema, type, path));
  }

  private static @Nullable String doc(JsonNode node) {
    String doc = Javadoc.of(node, "-");
    return doc.equals("-.") ? null : doc;
  }

  /** Numbers in paths and sizes of pages begin with 1. */
  private static @Nullable Check check(
      String name, String json, JsonNode schema, JavaType type, boolean path) {
    switch (type.name()) {
      case "String" -> {
        return path ? Check.segment(name) : Check.notBlank(name);
      }
      case "Long", "Integer" -> {
        long least = path || json.equals(PAGE_SIZE) ? 1 : Long.MIN_VALUE;
        long min = schema.path("minimum").asLong(least);
        long max = schema.path("maximum").asLong(Long.MAX_VALUE);
        return min == Long.MIN_VALUE && max == Long.MAX_VALUE ? null : Check.range(name, min, max);
      }
      case "Boolean", "Double" -> {
        return null;
      }
      default -> {
        return Check.required(name);
      }
    }
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
      String part = description.resolve(schema).path("properties").fieldNames().next();
      String name = JavaNames.memberName(part);
      return body(
          name,
          "the parts of the form, each under the name " + part,
          "@Part",
          "List<MultipartBody.Part>",
          null);
    }
    JavaType type = types.of(schema, shadowed);
    String reference = Description.reference(schema);
    boolean canBeEmpty = reference != null && schemas.kind(reference) == Kind.OBJECT;
    boolean optional = canBeEmpty && !body.path("required").asBoolean();
    String absent = optional ? type.name() + ".builder().build()" : null;
    return body("body", doc(body), "@Body", type.name(), absent);
  }

  private static ApiParameter body(
      String name, @Nullable String doc, String annotation, String type, @Nullable String absent) {
    return new ApiParameter(
        name,
        doc,
        "",
        annotation,
        type,
        type,
        type,
        type.replaceFirst("<.*", ""),
        absent != null,
        absent == null ? "" : absent,
        false,
        Check.required(name));
  }
}
