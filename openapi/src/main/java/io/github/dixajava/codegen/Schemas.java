package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas are and where they are used. Schemas that differ in nothing but the number of
 * their key are one.
 */
final class Schemas {
  /** A place where a schema is used; the owner is null in a request or an answer. */
  record Use(@Nullable String owner, String place, boolean asCase, JsonNode reference) {}

  private final Description description;
  private final Map<String, String> sameAs = new TreeMap<>();
  private final Map<String, List<Use>> uses = new TreeMap<>();
  private final Set<String> envelopes = new TreeSet<>();

  Schemas(Description description) {
    this.description = description;
    collectUses();
    collectEnvelopes();
    Map<String, List<String>> alike = new TreeMap<>();
    Shapes shapes = new Shapes(description);
    for (String key : uses.keySet()) {
      if (kind(key).isClass() && unionOf(key) == null) {
        alike.computeIfAbsent(shapes.of(key), k -> new ArrayList<>()).add(key);
      }
    }
    for (List<String> keys : alike.values()) {
      String first =
          Collections.min(keys, Comparator.comparing(this::properties).thenComparing(this::prose));
      keys.stream().filter(key -> !key.equals(first)).forEach(key -> sameAs.put(key, first));
    }
    collectUses();
  }

  /** The keys of all schemas that requests and successful answers need. */
  Set<String> keys() {
    return new TreeSet<>(uses.keySet());
  }

  List<Use> uses(String key) {
    return uses.getOrDefault(key, List.of());
  }

  /** The key that stands for this one and all that are the same. */
  String canonical(String key) {
    return sameAs.getOrDefault(key, key);
  }

  Kind kind(String key) {
    ObjectNode schema = description.schema(key);
    if (schema.has("oneOf")) {
      return unionKind(schema);
    }
    if (schema.has("properties")) {
      return envelopes.contains(key) ? Kind.ENVELOPE : Kind.OBJECT;
    }
    if (schema.path("additionalProperties").isObject()) {
      return Kind.MAP;
    }
    return schema.path("type").asText("object").equals("object") && schema.has("type")
        ? Kind.OBJECT
        : Kind.PLAIN;
  }

  /** Whether nothing is in it but what it carries. */
  static boolean isEnvelope(JsonNode schema) {
    JsonNode properties = schema.path("properties");
    return properties.size() == 1 && properties.has("data");
  }

  /** Whether it is a page of a list, with the links to its neighbours. */
  static boolean isPage(Description description, JsonNode schema) {
    JsonNode properties = schema.path("properties");
    return properties.size() == 2
        && properties.at("/data/type").asText().equals("array")
        && description.resolve(properties.path("meta")).at("/properties").has("next");
  }

  private Kind unionKind(ObjectNode union) {
    boolean allEmpty = true;
    boolean allObjects = true;
    for (JsonNode member : union.get("oneOf")) {
      JsonNode target = description.resolve(member);
      boolean object = target.path("type").asText().equals("object") || target.has("properties");
      allObjects &= object;
      allEmpty &= object && target.path("properties").isEmpty() && member.has("$ref");
    }
    if (allObjects && union.path("x-tag").asText().equals("none")) {
      return Kind.UNTAGGED;
    }
    return allEmpty ? Kind.WORDS : allObjects ? Kind.TAGGED : Kind.BY_JSON_TYPE;
  }

  /**
   * The one union that the schema is a case of, if it is used nowhere else, or if its class was
   * nested in the union's before.
   */
  @Nullable String unionOf(String key) {
    Set<String> owners = new HashSet<>();
    Set<String> nested = new HashSet<>();
    for (Use use : uses(key)) {
      String before = use.reference().path("x-nested").asText();
      if (before.equals("yes") && use.owner() != null && kind(use.owner()).isUnion()) {
        return use.owner();
      }
      nested.add(before);
    }
    if (nested.contains("no")) {
      return null;
    }
    for (Use use : uses(key)) {
      if (!use.asCase() || use.owner() == null) {
        return null;
      }
      owners.add(use.owner());
    }
    return owners.size() == 1 ? owners.iterator().next() : null;
  }

  /** The unions that the schema is a case of. */
  Set<String> unionsOf(String key) {
    Set<String> unions = new TreeSet<>();
    for (Use use : uses(key)) {
      if (use.asCase() && use.owner() != null && kind(use.owner()).isUnion()) {
        unions.add(use.owner());
      }
    }
    return unions;
  }

  private String properties(String key) {
    List<String> names = new ArrayList<>();
    description.schema(key).path("properties").fieldNames().forEachRemaining(names::add);
    return String.join(",", names);
  }

  /** What is said about a schema, so that of several the choice does not depend on their keys. */
  private String prose(String key) {
    return description.schema(key).toString().replaceAll("#/components/schemas/[^\"]*", "");
  }

  /** Schemas of whole answers that are used for nothing else. */
  private void collectEnvelopes() {
    Set<JsonNode> answers = Collections.newSetFromMap(new IdentityHashMap<>());
    description.operations().values().stream()
        .map(description::answerSchema)
        .filter(answer -> answer != null)
        .forEach(answers::add);
    uses.forEach(
        (key, places) -> {
          boolean whole = places.stream().map(Use::reference).allMatch(answers::contains);
          if (whole && isEnvelope(description.schema(key))) {
            envelopes.add(key);
          }
        });
  }

  private void collectUses() {
    uses.clear();
    Set<String> done = new HashSet<>();
    for (Description.Operation operation : description.operations().values()) {
      JsonNode body = description.bodySchema(operation.node().path("requestBody"));
      JsonNode answer = description.answerSchema(operation);
      if (body != null && !ApiParameters.isMultipart(operation.node())) {
        collect(body, null, operation + " request", false, done);
      }
      if (answer != null) {
        collect(answer, null, operation + " answer", false, done);
      }
    }
  }

  private void collect(
      JsonNode node, @Nullable String owner, String place, boolean asCase, Set<String> done) {
    String reference = Description.reference(node);
    if (reference == null) {
      collectInside(node, owner, place, done);
      return;
    }
    String key = canonical(reference);
    uses.computeIfAbsent(key, k -> new ArrayList<>()).add(new Use(owner, place, asCase, node));
    if (done.add(key) && kind(key) != Kind.WORDS) {
      collectInside(description.schema(key), key, "", done);
    }
  }

  private void collectInside(
      JsonNode node, @Nullable String owner, String place, Set<String> done) {
    node.path("properties")
        .properties()
        .forEach(p -> collect(p.getValue(), owner, p.getKey(), false, done));
    node.path("oneOf").forEach(member -> collect(member, owner, "oneOf", true, done));
    for (String name : new String[] {"items", "additionalProperties"}) {
      if (node.path(name).isObject()) {
        collect(node.get(name), owner, place, false, done);
      }
    }
  }
}
