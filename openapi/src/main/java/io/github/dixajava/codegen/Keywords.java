package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what OpenAPI can say and the generator does not understand, by name and with the rule of
 * the overlay to write, instead of generating something that behaves otherwise on the wire. What is
 * generated, refused and ignored, and why, is listed in {@code keywords.tsv} of the tests.
 */
final class Keywords {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** Keywords of schemas with what an overlay can do instead. */
  private static final Map<String, String> SCHEMA =
      Map.of(
          "allOf", "put its properties into the schema itself",
          "anyOf", "say it as oneOf",
          "if", "put the properties into the schema itself",
          "dependentSchemas", "put the properties into the schema itself",
          "patternProperties", "say additionalProperties",
          "prefixItems", "say items",
          "$dynamicRef", "refer to a component by $ref");

  private final List<String> problems = new ArrayList<>();

  private Keywords() {}

  /**
   * @throws GenerationException if something is not understood; names each place
   */
  static void check(JsonNode description) {
    Keywords keywords = new Keywords();
    keywords.checkPaths(description.path("paths"));
    description
        .at("/components/schemas")
        .properties()
        .forEach(
            e -> keywords.checkSchema("$.components.schemas" + step(e.getKey()), e.getValue()));
    if (!keywords.problems.isEmpty()) {
      throw new GenerationException(String.join("\n", keywords.problems));
    }
  }

  private void checkPaths(JsonNode paths) {
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      String place = "$.paths" + step(path.getKey());
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        String name = member.getKey();
        if (METHODS.contains(name)) {
          checkOperation(place + "." + name, name, member.getValue());
        } else if (Set.of("$ref", "servers", "head", "options", "trace").contains(name)) {
          refuse(place, name, "remove it");
        }
      }
    }
  }

  private void checkOperation(String place, String method, JsonNode operation) {
    if (operation.has("servers")) {
      refuse(place, "servers", "remove it: the token goes to one host only");
    }
    if (method.equals("get") && operation.has("requestBody")) {
      refuse(place, "requestBody", "remove it: GET has no body");
    }
    int index = 0;
    for (JsonNode parameter : operation.path("parameters")) {
      checkParameter(place + ".parameters[" + index++ + "]", parameter);
    }
    checkContent(place + ".requestBody", operation.path("requestBody"), "json|form-data");
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        checkContent(place + ".responses" + step(response.getKey()), response.getValue(), "json");
      }
    }
  }

  private void checkContent(String place, JsonNode holder, String understood) {
    for (Map.Entry<String, JsonNode> media : holder.path("content").properties()) {
      String at = place + ".content" + step(media.getKey());
      if (!media.getKey().matches(".*[/+](?:" + understood + ")(?:;.*)?")) {
        refuse(place, "content " + media.getKey(), "remove it", at);
      }
      checkSchema(at + ".schema", media.getValue().path("schema"));
    }
  }

  private void checkParameter(String place, JsonNode parameter) {
    if (!parameter.path("in").asText().matches("path|query")) {
      return; // refused, or ignored, where parameters are read
    }
    boolean path = ApiParameters.isIn(parameter, "path");
    JsonNode schema = parameter.path("schema");
    String type = schema.path("type").asText();
    if (parameter.has("content")) {
      refuse(place, "content", "say schema instead");
    }
    String style = parameter.path("style").asText(path ? "simple" : "form");
    if (!style.equals(path ? "simple" : "form")) {
      refuse(
          place, "style: " + style, "remove it if Dixa takes the usual form, else the parameter");
    }
    if (!path && type.equals("array") && !parameter.path("explode").asBoolean(true)) {
      refuse(place, "explode: false", "remove it if Dixa takes repeated parameters, else this one");
    }
    if (type.equals("object") || (path && type.equals("array"))) {
      refuse(
          place, "type: " + type, "say a type that stands in one piece, or remove the parameter");
    }
    checkSchema(place + ".schema", schema);
  }

  private void checkSchema(String place, JsonNode schema) {
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      String advice = SCHEMA.get(member.getKey());
      if (advice != null) {
        refuse(place, member.getKey(), advice);
      }
    }
    if (!schema.path("$ref").asText("#/components/schemas/-").matches("#/components/\\w+/[^/]+")) {
      refuse(place, "$ref: " + schema.get("$ref").asText(), "refer to a component");
    }
    if (schema.path("type").isArray()) {
      refuse(place, "type: " + schema.get("type"), "say oneOf with a case for each");
    }
    if (schema.has("oneOf") && schema.has("properties")) {
      refuse(place, "oneOf beside properties", "remove one of them");
    }
    String property = schema.at("/discriminator/propertyName").asText("_type");
    if (!property.equals("_type")) {
      refuse(place, "discriminator: " + property, "remove it; only _type tells cases apart");
    }
    if (schema.path("type").asText().equals("string")) {
      for (JsonNode value : schema.path("enum")) {
        if (!value.isTextual() && !value.isNull()) {
          refuse(place, "enum with " + value, "remove it and say the values as strings");
        }
      }
    }
    checkInside(place, schema);
  }

  private void checkInside(String place, JsonNode schema) {
    schema
        .path("properties")
        .properties()
        .forEach(e -> checkSchema(place + ".properties" + step(e.getKey()), e.getValue()));
    int index = 0;
    for (JsonNode one : schema.path("oneOf")) {
      checkSchema(place + ".oneOf[" + index++ + "]", one);
    }
    for (String name : new String[] {"items", "additionalProperties"}) {
      if (schema.path(name).isObject()) {
        checkSchema(place + "." + name, schema.get(name));
      }
    }
  }

  private void refuse(String place, String what, String advice) {
    refuse(place, what, advice, place);
  }

  private void refuse(String place, String what, String advice, String target) {
    problems.add(
        "%s at %s is not understood; add to the overlay a rule with target: %s that corrects it: %s"
            .formatted(what, place, target, advice));
  }

  private static String step(String name) {
    return name.matches("\\w+") ? "." + name : "['" + name + "']";
  }
}
