package io.github.dixajava.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON with schemas of the corrected description, as far as that uses the language of
 * OpenAPI 3.0: a test fails when it uses a keyword that is not in {@link #CHECKED} or {@link
 * #IGNORED}.
 */
final class SchemaCheck {
  static final Set<String> CHECKED =
      Set.of(
          "$ref",
          "type",
          "nullable",
          "enum",
          "format",
          "pattern",
          "minLength",
          "minimum",
          "maximum",
          "items",
          "minItems",
          "maxItems",
          "uniqueItems",
          "required",
          "properties",
          "additionalProperties",
          "allOf",
          "anyOf",
          "oneOf");

  /** Keywords that restrict nothing. */
  static final Set<String> IGNORED = Set.of("default", "deprecated");

  private static final String TAG = "_type";
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int SHOWN = 100;

  /** The values of the case that stands for null. */
  private static final List<JsonElement> ONLY_NULL = List.of(JsonNull.INSTANCE);

  private final ApiDescription description;
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  SchemaCheck(ApiDescription description) {
    this.description = description;
  }

  /** What is wrong with a value, a line per problem, each of which begins with the given place. */
  List<String> problems(JsonObject schema, JsonElement value, String place) {
    List<String> problems = new ArrayList<>();
    check(schema, value, place, problems);
    return problems.stream().distinct().toList();
  }

  private void check(JsonObject given, JsonElement value, String place, List<String> problems) {
    JsonObject schema = description.resolved(given);
    Json.list(schema, "allOf")
        .forEach(part -> check(part.getAsJsonObject(), value, place, problems));
    if (schema.has("oneOf")) {
      union(Json.list(schema, "oneOf"), value, place, problems);
    }
    if (schema.has("anyOf")) {
      problems.addAll(fewestProblems(Json.list(schema, "anyOf"), value, place));
    }
    if (value.isJsonNull()) {
      if (schema.has("type") && !Json.isTrue(schema, "nullable")) {
        problems.add(place + " must be " + typeName(schema) + ", but was null");
      }
      return;
    }
    if (schema.has("type") && !isOfType(Json.text(schema, "type"), value)) {
      problems.add(place + " must be " + typeName(schema) + ", but was " + shown(value));
    } else if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value)) {
      problems.add(place + " must be one of " + values(schema) + ", but was " + shown(value));
    } else if (value instanceof JsonObject object) {
      object(schema, object, place, problems);
    } else if (value instanceof JsonArray array) {
      array(schema, array, place, problems);
    } else if (value.getAsJsonPrimitive().isString()) {
      string(schema, value.getAsString(), place, problems);
    } else if (value.getAsJsonPrimitive().isNumber()) {
      number(schema, value.getAsBigDecimal(), place, problems);
    }
  }

  private static String typeName(JsonObject schema) {
    String type = Json.text(schema, "type");
    return (type.matches("[aeiou].*") ? "an " : "a ") + type;
  }

  private static boolean isOfType(String type, JsonElement value) {
    return switch (type) {
      case "object" -> value.isJsonObject();
      case "array" -> value.isJsonArray();
      case "string" -> value instanceof JsonPrimitive primitive && primitive.isString();
      case "boolean" -> value instanceof JsonPrimitive primitive && primitive.isBoolean();
      case "number" -> value instanceof JsonPrimitive primitive && primitive.isNumber();
      case "integer" ->
          value instanceof JsonPrimitive primitive
              && primitive.isNumber()
              && primitive.getAsBigDecimal().stripTrailingZeros().scale() <= 0;
      default -> throw new IllegalStateException("the description has the unknown type " + type);
    };
  }

  private static String values(JsonObject schema) {
    return Json.list(schema, "enum").stream()
        .filter(value -> !value.isJsonNull())
        .map(JsonElement::getAsString)
        .collect(Collectors.joining(", "));
  }

  private static String shown(JsonElement value) {
    String json = value.toString();
    return json.length() > SHOWN ? json.substring(0, SHOWN) + "..." : json;
  }

  private void object(JsonObject schema, JsonObject value, String place, List<String> problems) {
    for (JsonElement name : Json.list(schema, "required")) {
      if (!value.has(name.getAsString())) {
        problems.add(place + "." + name.getAsString() + " is missing");
      }
    }
    JsonObject properties = Json.object(schema, "properties");
    JsonElement others = schema.get("additionalProperties");
    value
        .entrySet()
        .forEach(
            entry -> {
              String inside = place + "." + entry.getKey();
              JsonElement property = properties.get(entry.getKey());
              if (property == null) {
                property = others;
              }
              if (property instanceof JsonObject known) {
                check(known, entry.getValue(), inside, problems);
              } else if (property != null && !property.getAsBoolean()) {
                problems.add(inside + " must be absent, the operation does not know it");
              }
            });
  }

  private void array(JsonObject schema, JsonArray value, String place, List<String> problems) {
    long least = Json.number(schema, "minItems");
    long most = schema.has("maxItems") ? Json.number(schema, "maxItems") : Long.MAX_VALUE;
    if (value.size() < least) {
      problems.add(place + " must have at least " + least + " elements, but had " + value.size());
    }
    if (value.size() > most) {
      problems.add(place + " must have at most " + most + " elements, but had " + value.size());
    }
    if (Json.isTrue(schema, "uniqueItems") && new HashSet<>(value.asList()).size() < value.size()) {
      problems.add(place + " must not have the same element twice");
    }
    if (schema.get("items") instanceof JsonObject items) {
      for (int i = 0; i < value.size(); i++) {
        check(items, value.get(i), place + "[" + i + "]", problems);
      }
    }
  }

  private void string(JsonObject schema, String value, String place, List<String> problems) {
    String pattern = Json.find(schema, "pattern");
    String format = Json.text(schema, "format");
    if (value.length() < Json.number(schema, "minLength")) {
      problems.add(place + " must not be empty");
    } else if (format.equals("uuid") && !UUID.matcher(value).matches()) {
      problems.add(place + " must be a UUID, but was \"" + value + "\"");
    } else if (pattern != null
        && !patterns.computeIfAbsent(pattern, Pattern::compile).matcher(value).find()) {
      problems.add(place + " must match " + pattern + ", but was \"" + value + "\"");
    }
  }

  private static void number(
      JsonObject schema, BigDecimal value, String place, List<String> problems) {
    BigDecimal least = bound(schema, "minimum");
    BigDecimal most = bound(schema, "maximum");
    String format = Json.text(schema, "format");
    long largest = format.equals("int32") ? Integer.MAX_VALUE : Long.MAX_VALUE;
    if (least != null && value.compareTo(least) < 0) {
      problems.add(place + " must be at least " + least + ", but was " + value);
    } else if (most != null && value.compareTo(most) > 0) {
      problems.add(place + " must be at most " + most + ", but was " + value);
    } else if (format.startsWith("int") && value.abs().compareTo(BigDecimal.valueOf(largest)) > 0) {
      problems.add(
          place + " must be between " + -largest + " and " + largest + ", but was " + value);
    }
  }

  private static @Nullable BigDecimal bound(JsonObject schema, String name) {
    return schema.has(name) ? schema.get(name).getAsBigDecimal() : null;
  }

  /** The cases of a union differ by their {@code _type}; if they do not, one of them has to fit. */
  private void union(
      List<JsonElement> cases, JsonElement value, String place, List<String> problems) {
    List<String> tags =
        cases.stream().flatMap(each -> tags(each.getAsJsonObject()).stream()).toList();
    if (tags.size() < cases.size() || !value.isJsonObject()) {
      problems.addAll(fewestProblems(cases, value, place));
      return;
    }
    String tag = Json.find(value, TAG);
    if (tag == null) {
      problems.add(
          place + "." + TAG + " is missing, but must be one of " + String.join(", ", tags));
    } else if (!tags.contains(tag)) {
      problems.add(
          place
              + "."
              + TAG
              + " must be one of "
              + String.join(", ", tags)
              + ", but was \""
              + tag
              + "\"");
    } else {
      cases.stream()
          .map(JsonElement::getAsJsonObject)
          .filter(each -> tags(each).contains(tag))
          .forEach(each -> check(each, value, place, problems));
    }
  }

  /** The values that a case of a union allows for its tag. */
  private List<String> tags(JsonObject unresolved) {
    JsonObject schema = description.resolved(unresolved);
    List<String> tags = new ArrayList<>();
    Json.list(schema, "properties", TAG, "enum").forEach(tag -> tags.add(tag.getAsString()));
    Json.list(schema, "allOf").forEach(part -> tags.addAll(tags(part.getAsJsonObject())));
    return tags.stream().distinct().toList();
  }

  private List<String> fewestProblems(List<JsonElement> cases, JsonElement value, String place) {
    List<String> fewest = null;
    for (JsonElement each : cases) {
      if (!value.isJsonNull() && Json.list(each, "enum").equals(ONLY_NULL)) {
        continue;
      }
      List<String> problems = problems(each.getAsJsonObject(), value, place);
      if (fewest == null || problems.size() < fewest.size()) {
        fewest = problems;
      }
    }
    return fewest == null ? List.of() : fewest;
  }
}
