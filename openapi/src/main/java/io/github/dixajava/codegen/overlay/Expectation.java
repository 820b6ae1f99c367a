package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Compares a node with what a rule expects it to contain. */
final class Expectation {

  /** Stands for a member that must not be there. */
  static final String ABSENT = "*absent*";

  private Expectation() {}

  /** The first difference in words, or empty if the node contains all that is expected. */
  static Optional<String> difference(String path, JsonNode node, JsonNode expected) {
    if (expected.isObject() && node.isObject()) {
      return expected.properties().stream()
          .flatMap(
              member -> memberDifference(path, node, member.getKey(), member.getValue()).stream())
          .findFirst();
    }
    if (expected.isArray() && node.isArray()) {
      return elementDifference(path, node, expected);
    }
    return equal(node, expected)
        ? Optional.empty()
        : Optional.of("%s is %s, expected was %s".formatted(path, node, expected));
  }

  private static Optional<String> memberDifference(
      String path, JsonNode object, String name, JsonNode expected) {
    String memberPath = path + "['" + name + "']";
    JsonNode member = object.get(name);
    if (ABSENT.equals(expected.textValue())) {
      return member == null
          ? Optional.empty()
          : Optional.of("%s is %s, expected was none".formatted(memberPath, member));
    }
    return member == null
        ? Optional.of("%s is absent, expected was %s".formatted(memberPath, expected))
        : difference(memberPath, member, expected);
  }

  private static Optional<String> elementDifference(
      String path, JsonNode array, JsonNode expected) {
    for (JsonNode wanted : expected) {
      boolean found = false;
      for (JsonNode element : array) {
        found |= difference(path, element, wanted).isEmpty();
      }
      if (!found) {
        return Optional.of("%s has no element %s".formatted(path, wanted));
      }
    }
    return Optional.empty();
  }

  private static boolean equal(JsonNode node, JsonNode expected) {
    if (node.isNumber() && expected.isNumber()) {
      return node.decimalValue().compareTo(expected.decimalValue()) == 0;
    }
    return node.equals(expected);
  }
}
