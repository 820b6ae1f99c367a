package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.overlay.Overlay;
import io.github.dixajava.codegen.view.ApiGroup;
import io.github.dixajava.codegen.view.ApiMethod;
import io.github.dixajava.codegen.view.UnionClass;
import io.github.dixajava.codegen.view.WordsClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists what the client that is generated from a description has, by the names that callers use,
 * with what the description says of each: its Java type, and what no class file shows, such as
 * limits, statuses and what the wire requires. Two inventories tell what an update changes.
 */
public final class Inventory {

  /** What an entry is. */
  public enum EntryType {
    OPERATION,
    PARAMETER,
    BODY,
    CLASS,
    PROPERTY,
    CASE,
    VALUE,
    SECURITY
  }

  /**
   * One entry.
   *
   * @param owner the name of the entry that this one is a part of; empty if there is none
   * @param service the service that it belongs to; empty if there are several
   * @param sent whether requests have it
   * @param received whether responses have it
   * @param facts what is said of it, by aspect
   */
  public record Entry(
      EntryType type,
      String owner,
      String service,
      boolean sent,
      boolean received,
      Map<String, String> facts) {

    /** What is said of an aspect; empty if nothing is. */
    public String fact(String aspect) {
      return facts.getOrDefault(aspect, "");
    }
  }

  private static final Set<String> CONSTRAINTS =
      Set.of(
          "default",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "format",
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf",
          "pattern",
          "uniqueItems");

  private final Model model;
  private final Map<String, String> names;
  private final List<String> open = new ArrayList<>();
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, Set<String>> services = new HashMap<>();
  private final Set<String> sent = new HashSet<>();
  private final Set<String> received = new HashSet<>();

  private Inventory(JsonNode description, Overlay overlay, NameLock lock) {
    model = Model.read(description, overlay, lock, open::add);
    this.names = Names.of(model);
    open.addAll(Questions.of(model));
    for (Map.Entry<String, JsonNode> scheme :
        description.at("/components/securitySchemes").properties()) {
      Map<String, String> facts = new TreeMap<>();
      for (String member : List.of("type", "scheme", "in", "name")) {
        note(facts, member, scheme.getValue().path(member).asText());
      }
      put("security scheme " + scheme.getKey(), EntryType.SECURITY, "", "", facts);
    }
    for (Description.Operation operation : model.description.operations().values()) {
      addOperation(operation, description.path("security"));
    }
    model.schemas.keys().stream()
        .filter(key -> model.schemas.kind(key).isClass())
        .forEach(this::addClass);
    model.classes.forEach(
        (name, view) -> {
          if (view instanceof WordsClass words) {
            addValues(name, words);
          }
        });
  }

  /** What a description has with its corrections and names. */
  public static Inventory of(JsonNode description, Overlay overlay, NameLock names) {
    return new Inventory(description, overlay, names);
  }

  /** The entries by name, such as {@code Agents.listAgents} and {@code Agent.phone}. */
  public Map<String, Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** The names of all that is generated, by the place in the description that has them. */
  public Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  /** What needs a decision: rules of the overlay that were skipped, and what is left open. */
  public List<String> open() {
    return Collections.unmodifiableList(open);
  }

  private void addOperation(Description.Operation operation, JsonNode defaultSecurity) {
    ApiGroup group =
        Objects.requireNonNull(model.groups.get(ApiGroups.className(operation.tags().get(0))));
    ApiMethod method =
        group.methods().stream()
            .filter(one -> one.http().equals(ApiFactory.http(operation)))
            .findFirst()
            .orElseThrow();
    String name = group.name() + "." + method.name();
    JsonNode node = operation.node();
    Map<String, String> facts = new TreeMap<>();
    note(
        facts,
        "address",
        Places.of(operation.method(), operation.path()).replaceAll("\\{[^}]*}", "{}"));
    note(facts, "deprecated", node.path("deprecated").asBoolean());
    note(facts, "result", method.result());
    note(facts, "pager", method.pager() == null ? "" : method.pager().name());
    note(
        facts, "security", security(node.has("security") ? node.get("security") : defaultSecurity));
    node.path("responses").fieldNames().forEachRemaining(s -> note(facts, "status " + s, true));
    put(name, EntryType.OPERATION, "", group.name(), facts);
    int inPath = 0;
    for (JsonNode parameter : model.description.parameters(operation)) {
      // A caller never sees the name that stands between the braces of a path.
      boolean path = ApiParameters.isIn(parameter, "path");
      String shown = path ? "in path " + ++inPath : parameter.path("name").asText();
      JsonNode schema = ApiParameters.schema(parameter);
      Map<String, String> said = facts(schema);
      note(said, "required", path || parameter.path("required").asBoolean());
      note(said, "deprecated", parameter.path("deprecated").asBoolean());
      put(name + "(" + shown + ")", EntryType.PARAMETER, name, group.name(), said);
      reach(schema, group.name(), sent);
    }
    if (node.has("requestBody")) {
      addBody(name, group.name(), model.description.resolve(node.get("requestBody")));
    }
    reach(model.description.answerSchema(operation), group.name(), received);
  }

  private void addBody(String operation, String service, JsonNode body) {
    List<String> mediaTypes = new ArrayList<>();
    body.path("content").fieldNames().forEachRemaining(mediaTypes::add);
    JsonNode schema = model.description.bodySchema(body);
    Map<String, String> facts = new TreeMap<>();
    if (schema != null && !mediaTypes.contains("multipart/form-data")) {
      facts.putAll(facts(schema));
      reach(schema, service, sent);
    }
    note(facts, "media type", String.join(", ", mediaTypes));
    note(facts, "required", body.path("required").asBoolean());
    put(operation + "(body)", EntryType.BODY, operation, service, facts);
  }

  private static String security(JsonNode requirements) {
    Set<String> texts = new TreeSet<>();
    requirements.forEach(one -> texts.add(one.toString().replaceAll("[\"{}]", "")));
    return String.join(" or ", texts);
  }

  /** Notes which services need a schema, by its key, and a list of values, by its name. */
  private void reach(@Nullable JsonNode node, String service, Set<String> reached) {
    if (node == null) {
      return;
    }
    String values = model.wordLists.nameOf(node);
    if (values != null) {
      services.computeIfAbsent(values, k -> new TreeSet<>()).add(service);
    }
    String reference = Description.reference(node);
    if (reference == null) {
      Description.children(node, child -> reach(child, service, reached));
      return;
    }
    String key = model.schemas.canonical(reference);
    boolean first = reached.add(key);
    if (services.computeIfAbsent(key, k -> new TreeSet<>()).add(service) || first) {
      reach(model.description.schema(key), service, reached);
    }
  }

  private void addClass(String key) {
    String name = model.classNames.of(key).toString();
    Map<String, String> facts = new TreeMap<>();
    note(facts, "form", model.schemas.kind(key).toString());
    note(facts, "factory", names.getOrDefault("factory " + name, ""));
    put(name, EntryType.CLASS, "", key, facts);
    if (model.schemas.kind(key) == Kind.OBJECT) {
      ObjectNode schema = model.description.schema(key);
      Set<String> required = new TreeSet<>();
      schema.path("required").forEach(property -> required.add(property.asText()));
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        JsonNode node = property.getValue();
        Map<String, String> said = facts(node);
        note(said, "name", property.getKey());
        note(said, "required", required.contains(property.getKey()) && !isNullable(node));
        note(said, "deprecated", isDeprecated(node));
        String member = JavaNames.memberName(property.getKey());
        put(name + "." + member, EntryType.PROPERTY, name, key, said);
      }
    } else if (model.classes.get(name) instanceof UnionClass union) {
      for (UnionClass.Case one : union.cases()) {
        Map<String, String> said = new TreeMap<>();
        note(said, "tag", one.tag());
        note(said, "own property", one.property());
        put(name + " case " + one.type(), EntryType.CASE, name, key, said);
      }
      for (UnionClass.Value one : union.values()) {
        Map<String, String> said = new TreeMap<>(Map.of("type", one.type()));
        put(name + " case " + one.caseName(), EntryType.CASE, name, key, said);
      }
    }
  }

  private static boolean isNullable(JsonNode property) {
    return property.path("nullable").asBoolean();
  }

  private boolean isDeprecated(JsonNode property) {
    return property.path("deprecated").asBoolean()
        || model.description.resolve(property).path("deprecated").asBoolean();
  }

  private void addValues(String name, WordsClass view) {
    put(name, EntryType.CLASS, "", name, new TreeMap<>(Map.of("form", Kind.WORDS.toString())));
    for (WordsClass.Word word : view.words()) {
      Map<String, String> facts = new TreeMap<>(Map.of("value", word.text()));
      put(name + "." + word.constant(), EntryType.VALUE, name, name, facts);
    }
  }

  /** What a schema says beside its prose. */
  private Map<String, String> facts(JsonNode schema) {
    Map<String, String> facts = new TreeMap<>();
    note(facts, "type", model.types.of(schema, Set.of()).name());
    addConstraints(facts, "", schema);
    return facts;
  }

  private static void addConstraints(Map<String, String> facts, String prefix, JsonNode schema) {
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      if (CONSTRAINTS.contains(member.getKey())) {
        note(facts, prefix + member.getKey(), member.getValue().toString().replace("\"", ""));
      }
    }
    if (schema.path("items").isObject()) {
      addConstraints(facts, prefix + "item ", schema.get("items"));
    }
  }

  private static void note(Map<String, String> facts, String aspect, boolean is) {
    note(facts, aspect, is ? "yes" : "");
  }

  private static void note(Map<String, String> facts, String aspect, String value) {
    if (!value.isEmpty()) {
      facts.put(aspect, value);
    }
  }

  /**
   * @param user the service itself, or the schema or list of values that services use
   */
  private void put(
      String name, EntryType type, String owner, String user, Map<String, String> facts) {
    Set<String> users = services.getOrDefault(user, Set.of(user));
    String service = users.size() == 1 ? users.iterator().next() : "";
    boolean schema = services.containsKey(user) && type != EntryType.VALUE;
    boolean in = !schema || sent.contains(user);
    boolean out = !schema || received.contains(user);
    entries.put(name, new Entry(type, owner, service, in, out, facts));
  }
}
