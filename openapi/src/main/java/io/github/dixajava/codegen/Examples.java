package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares examples of a corrected description with their schemas. One that does not fit tells
 * either of a careless example or of a wire that the schema does not describe.
 */
public final class Examples {
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");

  private final UnaryOperator<JsonNode> resolve;

  private Examples(UnaryOperator<JsonNode> resolve) {
    this.resolve = resolve;
  }

  /**
   * The first place of an example that does not fit its schema, in words; null if all of it fits.
   *
   * @param resolve gives what a node refers to, or the node itself
   * @param schema the schema or a reference to one
   */
  public static @Nullable String misfit(
      UnaryOperator<JsonNode> resolve, JsonNode schema, JsonNode example) {
    return new Examples(resolve).misfit(schema, example, "$");
  }

  /** All examples that stand beside a schema, in a media type. */
  static List<JsonNode> in(JsonNode media) {
    List<JsonNode> examples = new ArrayList<>();
    if (media.has("example")) {
      examples.add(media.get("example"));
    }
    for (JsonNode example : media.path("examples")) {
      if (example.has("value")) {
        examples.add(example.get("value"));
      }
    }
    return examples;
  }

  private @Nullable String misfit(JsonNode reference, JsonNode value, String path) {
    JsonNode schema = resolve.apply(reference);
    if (value.isNull() || schema.has("x-wrapped-word")) {
      return null;
    }
    if (schema.has("oneOf")) {
      boolean fits = false;
      for (JsonNode one : schema.get("oneOf")) {
        fits |=
            isValue(one, value) || (isCase(schema, one, value) && misfit(one, value, path) == null);
      }
      return fits ? null : path + " fits no case of " + title(reference);
    }
    if (!hasType(schema, value)) {
      return path + " is not of " + schema.path("type") + " " + schema.path("format").asText();
    }
    String misfit = null;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode type = schema.path("properties").path(member.getKey());
      type = type.isMissingNode() ? schema.path("additionalProperties") : type;
      if (misfit == null && type.isObject()) {
        misfit = misfit(type, member.getValue(), path + "." + member.getKey());
      }
    }
    for (int index = 0; value.isArray() && misfit == null && index < value.size(); index++) {
      misfit = misfit(schema.path("items"), value.get(index), path + "[" + index + "]");
    }
    return misfit;
  }

  private static boolean hasType(JsonNode schema, JsonNode value) {
    return switch (schema.path("type").asText()) {
      case "string" ->
          value.isTextual()
              && switch (schema.path("format").asText()) {
                case "uuid" -> UUID.matcher(value.textValue()).matches();
                case "date-time" -> DATE_TIME.matcher(value.textValue()).matches();
                default -> true;
              };
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> true;
    };
  }

  /** Whether it is a string in the place of an empty object, as enums are described. */
  private boolean isValue(JsonNode one, JsonNode value) {
    JsonNode target = resolve.apply(one);
    return value.isTextual()
        && target.path("type").asText().equals("object")
        && target.path("properties").isEmpty();
  }

  /** Whether the tag, if there is one, says that it is this case. */
  private boolean isCase(JsonNode union, JsonNode one, JsonNode value) {
    return union.path("x-tag").asText().equals("none")
        || !value.path("_type").isTextual()
        || value.get("_type").textValue().equals(title(one).split("_", -1)[0]);
  }

  private String title(JsonNode reference) {
    String key = reference.path("$ref").asText().replaceFirst(".*/", "");
    return resolve.apply(reference).path("title").asText(key.replaceFirst("\\d+$", ""));
  }
}
