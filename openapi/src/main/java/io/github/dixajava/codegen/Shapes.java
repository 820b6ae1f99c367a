package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** All that Java would see of a schema, as a text: equal for schemas that may share a class. */
final class Shapes {
  private final Description description;
  private final Map<String, String> known = new TreeMap<>();

  Shapes(Description description) {
    this.description = description;
  }

  String of(String key) {
    String shape = known.get(key);
    if (shape == null) {
      known.put(key, "the same " + description.title(key)); // a schema that contains itself
      shape = description.title(key) + shape(description.schema(key));
      known.put(key, shape);
    }
    return shape;
  }

  private String shape(JsonNode node) {
    String reference = Description.reference(node);
    if (reference != null) {
      return "->" + of(reference);
    }
    Map<String, String> parts = new TreeMap<>();
    node.properties()
        .forEach(
            field -> {
              switch (field.getKey()) {
                case "description",
                    "title",
                    "example",
                    "uniqueItems",
                    "properties",
                    "oneOf",
                    "items" -> {}
                case "required" -> parts.put("required", sorted(field.getValue()));
                default -> parts.put(field.getKey(), field.getValue().toString());
              }
            });
    parts.put("words", String.join(",", AllowedWords.sorted(node)));
    node.path("properties")
        .properties()
        .forEach(p -> parts.put("." + p.getKey(), shape(p.getValue())));
    if (node.has("items")) {
      parts.put("items", shape(node.get("items")));
    }
    parts.put(
        "oneOf",
        StreamSupport.stream(node.path("oneOf").spliterator(), false)
            .map(this::shape)
            .sorted()
            .collect(Collectors.joining("|")));
    return parts.toString();
  }

  private static String sorted(JsonNode names) {
    List<String> sorted =
        StreamSupport.stream(names.spliterator(), false).map(JsonNode::asText).sorted().toList();
    return String.join(",", sorted);
  }
}
