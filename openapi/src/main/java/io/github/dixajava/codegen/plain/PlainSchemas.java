package io.github.dixajava.codegen.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.AllowedWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rewrites schemas; see {@link PlainDescription}. */
final class PlainSchemas {
  /** Dixa reads and writes moments with fractions of any length and with a zone in brackets. */
  private static final String MOMENT =
      "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?(\\[[^\\]]+\\])?$";

  private final ObjectNode root;
  private final ObjectNode original;

  PlainSchemas(ObjectNode root) {
    this.root = root;
    this.original = root.deepCopy();
  }

  void rewriteComponents() {
    if (root.at("/components/schemas") instanceof ObjectNode components) {
      components.properties().forEach(e -> e.setValue(rewrite((ObjectNode) e.getValue())));
    }
  }

  ObjectNode rewrite(ObjectNode schema) {
    ObjectNode rewritten = rewriteIfThere(schema);
    return schema.path("nullable").asBoolean() ? nullable(rewritten) : rewritten;
  }

  private ObjectNode rewriteIfThere(ObjectNode schema) {
    if (schema.has("$ref")) {
      return object().set("$ref", schema.get("$ref"));
    }
    if (schema.has("oneOf")) {
      return union(schema);
    }
    List<String> words = AllowedWords.sorted(schema);
    if (schema.has("x-wrapped-word")) {
      return wrappedWord(words);
    }
    ObjectNode plain = schema.deepCopy();
    plain.remove(List.of("description", "title", "x-preset", "nullable"));
    PlainDescription.dropExtensions(plain);
    if (plain.path("format").asText().equals("date-time")) {
      plain.remove("format");
      plain.put("pattern", MOMENT);
    }
    if (!words.isEmpty() && plain.path("type").asText().equals("string")) {
      plain.set("enum", array(words)); // those of a map are its keys
    }
    Set<String> required = new HashSet<>();
    plain.path("required").forEach(name -> required.add(name.asText()));
    if (plain.path("properties") instanceof ObjectNode properties) {
      properties
          .properties()
          .forEach(
              e -> {
                ObjectNode property = rewrite((ObjectNode) e.getValue());
                e.setValue(required.contains(e.getKey()) ? property : nullable(property));
              });
    }
    if (plain.path("items") instanceof ObjectNode items) {
      ObjectNode rewritten = rewrite(items);
      if (!words.isEmpty()) {
        rewritten.set("enum", array(words));
      }
      plain.set("items", rewritten);
    }
    if (plain.path("additionalProperties") instanceof ObjectNode values) {
      plain.set("additionalProperties", nullable(rewrite(values)));
    }
    return plain;
  }

  /** The word itself, or an object that has it as its tag. */
  private static ObjectNode wrappedWord(List<String> words) {
    ObjectNode either = object();
    ArrayNode cases = either.putArray("anyOf");
    cases.addObject().put("type", "string").set("enum", array(words));
    cases.add(tag(words));
    return either;
  }

  private ObjectNode union(ObjectNode union) {
    ObjectNode rewritten = object();
    boolean objects = true;
    boolean words = true;
    for (JsonNode member : union.get("oneOf")) {
      JsonNode target = target(member);
      boolean object = target.has("properties") || target.path("type").asText().equals("object");
      objects &= object;
      words &= object && target.path("properties").isEmpty() && member.has("$ref");
    }
    if (words) {
      ArrayNode titles = rewritten.put("type", "string").putArray("enum");
      union.get("oneOf").forEach(member -> titles.add(title(member)));
      return rewritten;
    }
    boolean tagged = objects && !union.path("x-tag").asText().equals("none");
    ArrayNode cases = rewritten.putArray(tagged ? "oneOf" : "anyOf");
    for (JsonNode member : union.get("oneOf")) {
      ObjectNode plain = rewrite((ObjectNode) member);
      if (tagged) {
        cases.addObject().putArray("allOf").add(plain).add(tag(List.of(title(member))));
      } else {
        cases.add(plain);
      }
    }
    return rewritten;
  }

  private static ObjectNode tag(List<String> words) {
    ObjectNode tag = object().put("type", "object");
    tag.putObject("properties").putObject("_type").put("type", "string").set("enum", array(words));
    tag.putArray("required").add("_type");
    return tag;
  }

  private static ObjectNode nullable(ObjectNode schema) {
    if (schema.has("type")) {
      if (schema.path("enum") instanceof ArrayNode words && !schema.path("nullable").asBoolean()) {
        words.addNull();
      }
      return schema.put("nullable", true);
    }
    if (schema.isEmpty()) {
      return schema;
    }
    ObjectNode either = object();
    ArrayNode cases = either.putArray("anyOf").add(schema);
    cases.addObject().put("type", "string").put("nullable", true).putArray("enum").addNull();
    return either;
  }

  /** The tag of a case: its title up to the parameters of a generic type. */
  private String title(JsonNode member) {
    String key = member.path("$ref").asText().replaceFirst(".*/", "");
    String title = target(member).path("title").asText(key.replaceFirst("\\d+$", ""));
    return title.split("_", -1)[0];
  }

  private JsonNode target(JsonNode member) {
    JsonNode reference = member.path("$ref");
    return reference.isMissingNode()
        ? member
        : target(original.at(reference.asText().substring(1)));
  }

  private static ArrayNode array(List<String> words) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    words.forEach(array::add);
    return array;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
