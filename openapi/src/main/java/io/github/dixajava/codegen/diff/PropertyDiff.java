package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares which properties an object has and which of them are required. */
final class PropertyDiff {

  private final Changes changes;
  private final Use use;
  private final String name;

  PropertyDiff(Changes changes, Use use, String name) {
    this.changes = changes;
    this.use = use;
    this.name = name;
  }

  void compare(JsonNode was, JsonNode is) {
    Set<String> oldNames = names(was);
    Set<String> newNames = names(is);
    for (String gone : Sets.minus(oldNames, newNames)) {
      changes.breaking(place(gone), "is gone");
    }
    for (String added : Sets.minus(newNames, oldNames)) {
      boolean mustBeSent = use.sent() && required(is, added);
      changes.add(mustBeSent, place(added), mustBeSent ? "new and required" : "new");
    }
    for (String both : Sets.common(oldNames, newNames)) {
      compareProperty(both, was, is);
    }
  }

  private void compareProperty(String property, JsonNode was, JsonNode is) {
    boolean isRequired = required(is, property);
    if (required(was, property) != isRequired) {
      changes.add(use.sent() == isRequired, place(property), requiredness(isRequired));
    }
    boolean isDeprecated = deprecated(is, property);
    if (deprecated(was, property) != isDeprecated) {
      changes.harmless(
          place(property), isDeprecated ? "is now deprecated" : "no longer deprecated");
    }
  }

  private String requiredness(boolean isRequired) {
    if (use.sent()) {
      return isRequired ? "became required: build() refuses to go without" : "became optional";
    }
    return isRequired ? "became required: it is always there" : "became optional: it may be null";
  }

  private String place(String property) {
    return use.at(name + "." + property);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean required(JsonNode object, String property) {
    for (JsonNode name : object.path("required")) {
      if (name.asText().equals(property)) {
        return true;
      }
    }
    return false;
  }

  private static boolean deprecated(JsonNode object, String property) {
    return object.path("properties").path(property).path("deprecated").asBoolean();
  }
}
