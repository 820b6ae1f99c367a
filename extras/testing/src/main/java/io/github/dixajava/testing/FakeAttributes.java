package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** The custom attributes of an end user or a conversation. */
final class FakeAttributes {
  private FakeAttributes() {}

  /** Sets those that have a value, clears those that have none, and answers all. */
  static ArrayNode patch(World world, ObjectNode owner, JsonNode changes) {
    ArrayNode attributes = owner.withArray("customAttributes");
    changes
        .properties()
        .forEach(
            change -> {
              Iterator<JsonNode> present = attributes.iterator();
              while (present.hasNext()) {
                if (present.next().path("id").asText().equals(change.getKey())) {
                  present.remove();
                }
              }
              JsonNode value = change.getValue();
              if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                attributes.add(named(world, change.getKey()).set("value", value));
              }
            });
    return attributes.deepCopy();
  }

  /** With the name that the definitions have for it, else one made of its id. */
  private static ObjectNode named(World world, String id) {
    ObjectNode attribute = Json.object().put("id", id);
    JsonNode definition =
        world
            .examples
            .entries("GET /custom-attributes")
            .filter(candidate -> candidate.path("id").asText().equals(id))
            .findFirst()
            .orElse(Json.object());
    attribute.put("name", definition.path("label").asText("Attribute " + id));
    return attribute.put("identifier", definition.path("identifier").asText("attribute_" + id));
  }
}
