package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares two schemas that stand in the same place, and all that they contain. */
final class SchemaDiff {

  /** Formats that have a Java type of their own; others share the one of their type. */
  private static final Set<String> TYPED_FORMATS = Set.of("int32", "uuid", "date-time");

  private final Schemas before;
  private final Schemas after;
  private final Changes changes;
  private final Set<String> compared = new HashSet<>();

  SchemaDiff(Schemas before, Schemas after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /** Compares; {@code place} names the two where they have no name of their own. */
  void compare(Use use, String place, JsonNode oldSchema, JsonNode newSchema) {
    String oldRef = oldSchema.path("$ref").asText(place);
    String newRef = newSchema.path("$ref").asText(place);
    boolean inline = !oldSchema.has("$ref") && !newSchema.has("$ref");
    if (inline || compared.add(use.direction() + " " + oldRef + " " + newRef)) {
      compareOnce(use, place, oldSchema, newSchema);
    }
  }

  private void compareOnce(Use use, String place, JsonNode oldSchema, JsonNode newSchema) {
    JsonNode was = before.resolve(oldSchema);
    JsonNode is = after.resolve(newSchema);
    Kind oldKind = Kind.of(before, was);
    Kind newKind = Kind.of(after, is);
    if (oldKind.isCollection() && newKind.isCollection() && oldKind != newKind) {
      changes.harmless(
          use.at(place), "was %s, is now %s; Java has a List for both".formatted(oldKind, newKind));
      compareElements(use, place, was, is);
      return;
    }
    if (oldKind != newKind) {
      changes.breaking(use.at(place), "was %s, is now %s".formatted(oldKind, newKind));
      return;
    }
    switch (newKind) {
      case OBJECT -> compareObjects(use, place, oldSchema, newSchema);
      case UNION -> compareUnions(use, place, oldSchema, newSchema);
      case WORD -> WordDiff.compare(changes, use.at(place), words(before, was), words(after, is));
      case LIST, SET -> compareElements(use, place, was, is);
      case MAP -> compareValues(use, place, was, is);
      default -> compareFormats(use, place, was, is);
    }
  }

  private void compareObjects(Use use, String place, JsonNode oldSchema, JsonNode newSchema) {
    String name = nameOf(use, place, oldSchema, newSchema);
    JsonNode was = before.resolve(oldSchema);
    JsonNode is = after.resolve(newSchema);
    new PropertyDiff(changes, use, name).compare(was, is);
    Set<String> both = new TreeSet<>();
    was.path("properties").fieldNames().forEachRemaining(both::add);
    for (String property : both) {
      JsonNode now = is.path("properties").path(property);
      if (!now.isMissingNode()) {
        compare(use, name + "." + property, was.path("properties").path(property), now);
      }
    }
  }

  private void compareUnions(Use use, String place, JsonNode oldSchema, JsonNode newSchema) {
    String name = nameOf(use, place, oldSchema, newSchema);
    Map<String, JsonNode> was = before.cases(before.resolve(oldSchema));
    Map<String, JsonNode> is = after.cases(after.resolve(newSchema));
    for (String gone : Sets.minus(was.keySet(), is.keySet())) {
      changes.breaking(use.at(name), "case " + gone + " is gone");
    }
    for (String added : Sets.minus(is.keySet(), was.keySet())) {
      changes.harmless(use.at(name), "new case " + added + " (older clients read it as Unknown)");
    }
    for (String both : Sets.common(was.keySet(), is.keySet())) {
      compare(
          use,
          name + "." + both,
          was.getOrDefault(both, oldSchema),
          is.getOrDefault(both, newSchema));
    }
  }

  private void compareElements(Use use, String place, JsonNode was, JsonNode is) {
    WordDiff.compare(changes, use.at(place), Words.of(was), Words.of(is));
    JsonNode oldItems = was.path("items");
    JsonNode newItems = is.path("items");
    if (isText(before, oldItems) && isText(after, newItems)) {
      compareFormats(use, place + "[]", before.resolve(oldItems), after.resolve(newItems));
    } else {
      compare(use, place + "[]", oldItems, newItems);
    }
  }

  private void compareValues(Use use, String place, JsonNode was, JsonNode is) {
    WordDiff.compare(changes, use.at(place + ", keys"), Words.of(was), Words.of(is));
    compare(use, place + "{}", was.path("additionalProperties"), is.path("additionalProperties"));
  }

  private void compareFormats(Use use, String place, JsonNode was, JsonNode is) {
    String oldFormat = was.path("format").asText("none");
    String newFormat = is.path("format").asText("none");
    if (!oldFormat.equals(newFormat)) {
      boolean otherType = !Collections.disjoint(TYPED_FORMATS, Set.of(oldFormat, newFormat));
      changes.add(otherType, use.at(place), "format was " + oldFormat + ", is now " + newFormat);
    }
  }

  private String nameOf(Use use, String place, JsonNode oldSchema, JsonNode newSchema) {
    String was = before.name(oldSchema);
    String is = after.name(newSchema);
    if (!was.equals(is)) {
      changes.breaking(
          use.at(was.isEmpty() ? place : was),
          "is now called " + (is.isEmpty() ? "after its place" : is));
    }
    return is.isEmpty() ? place : is;
  }

  private static boolean isText(Schemas schemas, JsonNode schema) {
    Kind kind = Kind.of(schemas, schemas.resolve(schema));
    return kind == Kind.TEXT || kind == Kind.WORD;
  }

  private static List<String> words(Schemas schemas, JsonNode schema) {
    return schema.has("type") ? Words.of(schema) : Words.ofUnion(schemas, schema);
  }
}
