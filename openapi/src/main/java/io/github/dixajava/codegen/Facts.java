package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.Thing.Sort;
import io.github.dixajava.codegen.overlay.Overlay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a description says of the things that Java is generated for, by their names in Java. Most of
 * it no class file shows: words, limits, statuses, what the wire requires.
 */
public final class Facts {
  private static final Set<String> LIMITS =
      Set.of(
          "default",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf",
          "pattern");

  private final Map<String, Thing> things = new TreeMap<>();
  private final Map<String, String> aliases = new TreeMap<>();

  private final Map<String, String> names;
  private final List<String> skipped;
  private final List<String> questions;

  private Facts(Map<String, String> names, List<String> skipped, List<String> questions) {
    this.names = names;
    this.skipped = skipped;
    this.questions = questions;
  }

  /** What a description says with its corrections and names. */
  public static Facts of(JsonNode description, Overlay overlay, NameLock names) {
    List<String> skipped = new ArrayList<>();
    Model model = Model.read(description, overlay, names, null, skipped::add);
    Facts facts = new Facts(Names.of(model), skipped, Questions.of(model));
    facts.addSecuritySchemes(description.at("/components/securitySchemes"));
    new ClassFacts(model, facts).add();
    new OperationFacts(model, facts, description.path("security")).add();
    return facts;
  }

  /** The names of all that is generated, by the place in the description that has them. */
  public Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  /** A line for each rule of the overlay that was left out. */
  public List<String> skipped() {
    return Collections.unmodifiableList(skipped);
  }

  /** What the description leaves open, each with what to add to the overlay. */
  public List<String> questions() {
    return Collections.unmodifiableList(questions);
  }

  /** All things by name. */
  public Map<String, Thing> things() {
    return Collections.unmodifiableMap(things);
  }

  /** The thing that a name in Java belongs to: a pager to its operation, for instance. */
  public String thingOf(String name) {
    return aliases.getOrDefault(name, name);
  }

  void add(String name, Thing thing) {
    things.put(name, thing);
  }

  void addAlias(String alias, String name) {
    aliases.put(alias, name);
  }

  /** Notes what all schemas can say, under keys that begin with a prefix. */
  static void noteSchema(Map<String, String> said, String prefix, JsonNode schema) {
    Map<String, String> limits = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      if (LIMITS.contains(member.getKey())) {
        limits.put(member.getKey(), member.getValue().asText(member.getValue().toString()));
      }
    }
    limits.forEach((limit, value) -> said.put(prefix + "limit " + limit, value));
    if (schema.has("format")) {
      said.put(prefix + "format", schema.get("format").asText());
    }
    if (schema.path("uniqueItems").asBoolean()) {
      said.put(prefix + "distinct", "yes");
    }
    if (schema.path("nullable").asBoolean()) {
      said.put(prefix + "nullable", "yes");
    }
    if (schema.path("items").isObject()) {
      noteSchema(said, prefix + "item ", schema.get("items"));
    }
  }

  static Set<String> values(JsonNode list) {
    Set<String> values = new TreeSet<>();
    list.forEach(value -> values.add(value.asText()));
    return values;
  }

  static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  void addSecuritySchemes(JsonNode schemes) {
    for (Map.Entry<String, JsonNode> scheme : schemes.properties()) {
      Map<String, String> said = new TreeMap<>();
      for (String member : new String[] {"type", "scheme", "in", "name"}) {
        if (scheme.getValue().has(member)) {
          said.put(member, scheme.getValue().get(member).asText());
        }
      }
      add(
          "security scheme " + scheme.getKey(),
          new Thing(Sort.SECURITY, "components.securitySchemes", true, "", said));
    }
  }
}
