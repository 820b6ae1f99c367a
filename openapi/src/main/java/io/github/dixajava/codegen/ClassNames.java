package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names the classes of schemas after titles and places, never after the number in a key, which
 * means something else in the next edition of the description. In this order:
 *
 * <ol>
 *   <li>the overlay's {@code x-class-name}, at the schema or beside a reference to it;
 *   <li>the case of one union, used nowhere else: nested in the union, by its title;
 *   <li>the title; of {@code Outcome_Error_Agent} that is {@code AgentOutcome};
 *   <li>among namesakes, the one owner's name before the title; in a description that the overlay
 *       was not made for, the first of several owners.
 * </ol>
 */
final class ClassNames {
  private final Description description;
  private final Schemas schemas;
  private final boolean strict;
  private final Map<String, ClassName> names = new TreeMap<>();

  ClassNames(Description description, Schemas schemas, boolean strict) {
    this.description = description;
    this.schemas = schemas;
    this.strict = strict;
    Map<String, List<String>> namesakes = new TreeMap<>();
    for (String key : schemas.keys()) {
      if (schemas.kind(key).isClass() && schemas.unionOf(key) == null) {
        namesakes.computeIfAbsent(simpleName(key), k -> new ArrayList<>()).add(key);
      }
    }
    namesakes.forEach(this::nameTopLevel);
    namesakes.values().stream().flatMap(List::stream).forEach(this::nameCases);
  }

  ClassName of(String key) {
    ClassName name = names.get(schemas.canonical(key));
    if (name == null) {
      throw new GenerationException("schema " + key + " has no class");
    }
    return name;
  }

  /** All names of classes with a file of their own. */
  Set<String> topLevel() {
    Set<String> top = new TreeSet<>();
    names.values().stream().filter(n -> n.outer() == null).forEach(n -> top.add(n.simple()));
    return top;
  }

  private String simpleName(String key) {
    String explicit = explicitName(key);
    if (explicit != null) {
      return refuseTaken(explicit, key);
    }
    String[] parts = description.title(key).split("_", -1);
    String last = schemas.unionOf(key) == null ? parts[parts.length - 1] : "";
    String name = JavaNames.className(parts.length > 1 ? last + " " + parts[0] : parts[0]);
    return TakenNames.isTaken(name) ? name + "Model" : name;
  }

  private static String refuseTaken(String name, String key) {
    if (TakenNames.isTaken(name)) {
      throw new GenerationException(
          "the overlay calls schema %s %s, which generated code uses for something else; give it another x-class-name"
              .formatted(key, name));
    }
    return name;
  }

  private @Nullable String explicitName(String key) {
    Set<String> explicit = new TreeSet<>();
    List<JsonNode> places = new ArrayList<>(List.of(description.schema(key)));
    schemas.uses(key).forEach(use -> places.add(use.reference()));
    for (JsonNode place : places) {
      if (place.has("x-class-name")) {
        explicit.add(place.get("x-class-name").asText());
      }
    }
    if (explicit.size() > 1 && strict) {
      throw new GenerationException(
          "schema %s has several names, %s: give it one, in the lock of names or by x-class-name"
              .formatted(key, explicit));
    }
    return explicit.isEmpty() ? null : explicit.iterator().next();
  }

  private void nameTopLevel(String name, List<String> keys) {
    List<String> unsettled = new ArrayList<>();
    for (String key : keys) {
      Set<String> owners = owners(key);
      boolean settled = explicitName(key) != null && (strict || unsettled.isEmpty());
      boolean plain = keys.size() == 1 || settled;
      if (plain || (owners.size() != 1 && strict)) {
        unsettled.add(key);
      } else {
        put(key, ClassName.top(owners.iterator().next() + name));
      }
    }
    if (unsettled.size() > 1) {
      throw collision(name, unsettled);
    }
    unsettled.forEach(key -> put(key, ClassName.top(name)));
  }

  private void nameCases(String union) {
    if (!schemas.kind(union).isUnion()) {
      return;
    }
    ClassName outer = of(union);
    for (JsonNode member : description.schema(union).get("oneOf")) {
      String reference = Description.reference(member);
      if (reference != null && union.equals(schemas.unionOf(schemas.canonical(reference)))) {
        String simple = withoutPrefix(simpleName(reference), outer.simple());
        boolean same = simple.equals(outer.simple());
        put(reference, new ClassName(outer.simple(), same ? simple + "Case" : simple));
      }
    }
  }

  /** {@code GetMetricDataInputCsidFilter -> CsidFilter} inside {@code GetMetricDataInput}. */
  private static String withoutPrefix(String name, String prefix) {
    return name.startsWith(prefix) && name.length() > prefix.length()
        ? name.substring(prefix.length())
        : name;
  }

  private Set<String> owners(String key) {
    Set<String> owners = new TreeSet<>();
    for (Schemas.Use use : schemas.uses(key)) {
      owners.add(use.owner() == null ? "" : JavaNames.className(description.title(use.owner())));
    }
    return owners;
  }

  private void put(String key, ClassName name) {
    for (Map.Entry<String, ClassName> entry : names.entrySet()) {
      if (entry.getValue().equals(name) && !entry.getKey().equals(key)) {
        throw collision(name.toString(), List.of(entry.getKey(), key));
      }
    }
    names.put(key, name);
  }

  private GenerationException collision(String name, List<String> keys) {
    StringBuilder places = new StringBuilder();
    for (String key : keys) {
      Schemas.Use use = schemas.uses(key).get(0);
      places.append("\n  ").append(key).append(", used by ");
      places.append(use.owner() == null ? use.place() : use.owner() + " as " + use.place());
    }
    return new GenerationException(
        "several different schemas would become the class "
            + name
            + ":"
            + places
            + "\nAdd to the lock of names a line for one of these places, or to the overlay, at one of"
            + " them (not at the schema, whose number changes), an action with update:"
            + " {x-class-name: AnotherName}");
  }
}
