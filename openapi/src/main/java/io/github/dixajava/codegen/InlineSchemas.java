package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every union and every object with properties that stands inside another schema a component
 * of its own, named after the place, so that the rest of the generator knows one form only.
 */
final class InlineSchemas {
  private final Description description;
  private final Map<JsonNode, List<ObjectNode>> untitledUnions = new LinkedHashMap<>();

  InlineSchemas(Description description) {
    this.description = description;
  }

  void moveOut() {
    Map<String, ObjectNode> before = new LinkedHashMap<>(description.schemas());
    before.forEach(
        (key, schema) -> {
          String title = description.title(key);
          moveProperties(key, title, schema);
          if (schema.path("additionalProperties").isObject()) {
            // Map_UUID_Option_AttributeValue: the value's own name is the last part.
            String value = title.substring(title.lastIndexOf('_') + 1);
            moveChild(key + ".*", value, schema, "additionalProperties");
          }
        });
    untitledUnions.values().forEach(InlineSchemas::nameAlike);
    for (Description.Operation operation : description.operations().values()) {
      String name = JavaNames.className(operation.node().path("summary").asText());
      move(operation, "requestBody", name + "Input");
      operation
          .node()
          .path("responses")
          .fieldNames()
          .forEachRemaining(
              status -> {
                if (status.startsWith("2")) {
                  move(operation, "responses/" + status, name + "Output");
                }
              });
    }
  }

  private void move(Description.Operation operation, String place, String title) {
    JsonNode body = description.resolve(operation.node().at("/" + place));
    for (JsonNode media : body.path("content")) {
      moveChild(operation + "/" + place, title, (ObjectNode) media, "schema");
    }
  }

  private void moveProperties(String key, String title, ObjectNode schema) {
    if (schema.path("properties") instanceof ObjectNode properties) {
      properties
          .fieldNames()
          .forEachRemaining(
              name ->
                  moveChild(key + "." + name, title + JavaNames.className(name), properties, name));
    }
  }

  private void moveChild(String place, String title, ObjectNode parent, String name) {
    if (!(parent.get(name) instanceof ObjectNode child)) {
      return;
    }
    String key = place.replace('/', '.'); // a slash would end it where it is referred to
    if (child.has("x-wrapped-word")) {
      unwrapWord(key, child);
    }
    if (child.has("oneOf") || child.has("properties")) {
      ObjectNode component = child.deepCopy();
      if (!component.has("title")) {
        if (component.has("oneOf")) {
          untitledUnions
              .computeIfAbsent(Dialect.withoutProse(component.get("oneOf")), k -> new ArrayList<>())
              .add(component);
        }
        component.put("title", title);
      }
      moveProperties(key, component.get("title").asText(), component);
      description.schemas().put(key, component);
      ObjectNode reference = JsonNodeFactory.instance.objectNode();
      reference.put("$ref", "#/components/schemas/" + key);
      if (child.path("nullable").asBoolean()) {
        reference.put("nullable", true);
      }
      parent.set(name, reference);
    } else {
      moveChild(key + ".items", title, child, "items");
      if (!child.has("properties")) {
        moveChild(key + ".*", title, child, "additionalProperties");
      }
    }
  }

  /** Unions of the same cases are one, under the shortest of their names. */
  private static void nameAlike(List<ObjectNode> unions) {
    String shortest =
        unions.stream()
            .map(union -> union.get("title").asText())
            .min(Comparator.comparing(String::length).thenComparing(title -> title))
            .orElseThrow();
    unions.forEach(union -> union.put("title", shortest));
  }

  /** A word that also comes as the tag of an object with nothing else becomes a union of both. */
  private void unwrapWord(String key, ObjectNode word) {
    word.remove("x-wrapped-word");
    ObjectNode plain = word.deepCopy().put("title", "Word");
    ObjectNode wrapped = JsonNodeFactory.instance.objectNode().put("title", "Wrapped");
    wrapped.put("description", "The word as the tag of an object that has nothing else.");
    wrapped.put("type", "object").putObject("properties").set("_type", word.deepCopy());
    wrapped.putArray("required").add("_type");
    description.schemas().put(key + ".wrapped", wrapped);
    word.removeAll();
    word.putArray("oneOf")
        .add(plain)
        .addObject()
        .put("$ref", "#/components/schemas/" + key + ".wrapped");
  }
}
