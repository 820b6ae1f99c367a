package io.github.dixajava.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation of the description, its references followed. */
record Endpoint(Edition edition, String method, String path, JsonNode node) {
  private static final String JSON = "application/json";

  /** An example, named after where it stands. */
  record Example(String name, JsonNode value) {}

  List<String> tags() {
    List<String> tags = new ArrayList<>();
    node.path("tags").forEach(tag -> tags.add(tag.asText()));
    return tags;
  }

  /** The names of the parameters that stand there, {@code path} or {@code query}. */
  List<String> parameters(String in) {
    return allParameters().stream()
        .filter(parameter -> parameter.path("in").asText().equals(in))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }

  List<JsonNode> allParameters() {
    List<JsonNode> all = new ArrayList<>();
    node.path("parameters").forEach(parameter -> all.add(edition.resolve(parameter)));
    return all;
  }

  boolean hasBody() {
    return node.has("requestBody");
  }

  boolean isMultipart() {
    return content(node.path("requestBody")).has("multipart/form-data");
  }

  /** The JSON body's media type; null if there is none. */
  @Nullable JsonNode requestJson() {
    return json(content(node.path("requestBody")));
  }

  /** The media types of the JSON answers that mean success. */
  List<JsonNode> answerJsons() {
    List<JsonNode> all = new ArrayList<>();
    node.path("responses")
        .properties()
        .forEach(
            response -> {
              JsonNode json = json(content(response.getValue()));
              if (response.getKey().startsWith("2") && json != null) {
                all.add(json);
              }
            });
    return all;
  }

  private static @Nullable JsonNode json(JsonNode content) {
    for (Map.Entry<String, JsonNode> media : content.properties()) {
      if (media.getKey().startsWith(JSON)) {
        return media.getValue();
      }
    }
    return null;
  }

  private JsonNode content(JsonNode holder) {
    return edition.resolve(holder).path("content");
  }

  /** All examples of one media type. */
  List<Example> examples(JsonNode json) {
    List<Example> all = new ArrayList<>();
    if (json.has("example")) {
      all.add(new Example("example", json.get("example")));
    }
    json.path("examples")
        .properties()
        .forEach(
            entry -> {
              JsonNode example = edition.resolve(entry.getValue());
              if (example.has("value")) {
                all.add(new Example(entry.getKey(), example.get("value")));
              }
            });
    JsonNode schema = edition.resolve(json.path("schema"));
    if (schema.has("example")) {
      all.add(new Example("schema", schema.get("example")));
    }
    return all;
  }

  @Override
  public String toString() {
    return method.toUpperCase(Locale.ROOT) + " " + path;
  }
}
