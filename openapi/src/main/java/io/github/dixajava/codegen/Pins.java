package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the names that a lock keeps into a description, as the extensions that give names. */
final class Pins implements Places.Visitor {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final ObjectNode root;
  private final NameLock lock;

  private Pins(ObjectNode root, NameLock lock) {
    this.root = root;
    this.lock = lock;
  }

  static void write(ObjectNode root, NameLock lock) {
    new Pins(root, lock).write();
  }

  private void write() {
    Places places = new Places(key -> (ObjectNode) root.at("/components/schemas").get(key), this);
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())
            && operation.getValue() instanceof ObjectNode node) {
          write(places, node, path.getValue(), Places.of(operation.getKey(), path.getKey()));
        }
      }
    }
  }

  private void write(Places places, ObjectNode operation, JsonNode path, String place) {
    put(operation, "x-method-name", lock.at("method " + place));
    put(operation, "x-pager-name", lock.at("pager " + place));
    put(operation, "x-query-name", lock.at("query " + place));
    for (JsonNode holder : new JsonNode[] {path, operation}) {
      for (JsonNode reference : holder.path("parameters")) {
        if (resolve(reference) instanceof ObjectNode parameter) {
          String name = parameter.path("name").asText();
          put(parameter, "x-class-name", lock.at("words " + place + " parameter " + name));
        }
      }
    }
    walk(places, resolve(operation.path("requestBody")), place + " request");
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        walk(places, resolve(answer.getValue()), place + " answer");
      }
    }
  }

  private static void walk(Places places, JsonNode holder, String place) {
    holder.path("content").forEach(media -> places.walk(media.path("schema"), place));
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }

  @Override
  public @Nullable String type(ObjectNode node, String place) {
    String name = lock.at("class " + place);
    if (name != null) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      put(node, "x-class-name", simple);
      if (place.contains(" case ") && !place.contains(" in case ")) {
        put(node, "x-nested", simple.equals(name) ? "no" : "yes");
      }
    }
    return name;
  }

  @Override
  public void words(ObjectNode node, String place) {
    if (!node.has("x-wrapped-word")) {
      put(node, "x-class-name", lock.at("words " + place));
    }
  }

  private static void put(ObjectNode node, String extension, @Nullable String name) {
    if (name != null) {
      node.put(extension, name);
    }
  }
}
