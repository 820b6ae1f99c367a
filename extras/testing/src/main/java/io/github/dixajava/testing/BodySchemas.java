package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Validates JSON by the schemas of the description. */
final class BodySchemas {
  private final JsonNode components;
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder
                  .metaSchema(OpenApi30.getInstance())
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder()
          .formatAssertionsEnabled(true)
          .preloadJsonSchema(false)
          .locale(Locale.ENGLISH)
          .pathType(PathType.JSON_POINTER)
          .build();

  BodySchemas(JsonNode components) {
    this.components = components;
  }

  /** What is wrong with a value, a line for each problem, which begins with the given place. */
  List<String> problems(JsonNode schema, JsonNode value, String place) {
    Set<ValidationMessage> messages =
        schemas.computeIfAbsent(schema, this::compile).validate(value);
    Set<String> otherCases =
        messages.stream()
            .filter(BodySchemas::isTag)
            .map(m -> caseOf(path(m)))
            .collect(Collectors.toUnmodifiableSet());
    return messages.stream()
        .filter(message -> otherCases.stream().noneMatch(path(message)::startsWith))
        .filter(message -> !isUnion(message) || isTaggedOtherwise(message, messages, otherCases))
        .map(message -> place + line(message, value, messages))
        .distinct()
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = Json.object();
    whole.set("components", components);
    whole.putArray("allOf").add(schema);
    return factory.getSchema(whole, config);
  }

  private static String path(ValidationMessage message) {
    return message.getEvaluationPath().toString();
  }

  /** Whether it says that a case of a union has another tag than the value. */
  private static boolean isTag(ValidationMessage message) {
    return (message.getInstanceLocation().toString().endsWith("/_type")
            && path(message).contains("/oneOf/"))
        || "_type".equals(message.getProperty());
  }

  private static boolean isUnion(ValidationMessage message) {
    return message.getType().equals("oneOf") || message.getType().equals("anyOf");
  }

  /** The path of a union's case up to its number. */
  private static String caseOf(String path) {
    int number = path.lastIndexOf("/oneOf/") + "/oneOf/".length();
    return path.substring(0, path.indexOf('/', number) + 1);
  }

  /** Whether no case of the union has the tag of the value; else its case says more. */
  private static boolean isTaggedOtherwise(
      ValidationMessage union, Set<ValidationMessage> messages, Collection<String> otherCases) {
    return messages.stream()
        .filter(message -> path(message).startsWith(path(union) + "/"))
        .allMatch(message -> otherCases.stream().anyMatch(path(message)::startsWith));
  }

  private static String line(
      ValidationMessage message, JsonNode value, Set<ValidationMessage> messages) {
    String pointer = message.getInstanceLocation().toString();
    if (isUnion(message)) {
      String tags =
          messages.stream()
              .filter(m -> isTag(m) && m.getType().equals("enum"))
              .filter(m -> caseOf(path(m)).startsWith(path(message) + "/"))
              .map(m -> String.valueOf(m.getArguments()[0]).replaceAll("[\\[\\]\"]", ""))
              .sorted()
              .collect(Collectors.joining(", "));
      JsonNode tag = value.at(pointer).path("_type");
      return pointer.replace('/', '.')
          + (tag.isMissingNode()
              ? " has no _type"
              : "._type is " + tag + ", but must be one of " + tags);
    }
    String text = message.getMessage();
    JsonNode found = value.at(pointer);
    return pointer.replace('/', '.')
        + " "
        + (text.startsWith(pointer + ": ") ? text.substring(pointer.length() + 2) : text)
        + (found.isValueNode() ? ", but is " + found : "");
  }
}
