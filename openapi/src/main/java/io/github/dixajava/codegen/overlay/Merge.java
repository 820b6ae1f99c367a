package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** How an update gets into a node: objects merge, arrays grow, everything else is replaced. */
final class Merge {

  private Merge() {}

  /** Why an update can't go to a place: it would turn an object into something else or back. */
  static Optional<String> mismatch(Location place, JsonNode update) {
    JsonNode node = place.node();
    boolean fits = node.isArray() || (node.isObject() == update.isObject() && !update.isArray());
    return fits
        ? Optional.empty()
        : Optional.of(
            "can't be applied: %s is %s, the update is %s"
                .formatted(place.path(), kind(node), kind(update)));
  }

  /** Whether an update says anything that the place does not say itself. */
  static boolean changes(Location place, JsonNode update) {
    return !merged(place.node().deepCopy(), update).equals(place.node());
  }

  static void into(Location place, JsonNode update) {
    JsonNode merged = merged(place.node(), update);
    if (place.parent() instanceof ObjectNode object) {
      object.set(place.key(), merged);
    } else if (place.parent() instanceof ArrayNode array) {
      array.set(place.index(), merged);
    }
  }

  /** The node itself with the update in it, or the update if the two don't merge. */
  private static JsonNode merged(JsonNode node, JsonNode update) {
    if (node instanceof ObjectNode object && update.isObject()) {
      update
          .properties()
          .forEach(member -> mergeMember(object, member.getKey(), member.getValue()));
      return object;
    }
    if (node instanceof ArrayNode array) {
      if (update.isArray()) {
        update.forEach(element -> array.add(element.deepCopy()));
      } else {
        array.add(update.deepCopy());
      }
      return array;
    }
    return update.deepCopy();
  }

  private static void mergeMember(ObjectNode object, String name, JsonNode update) {
    JsonNode present = object.get(name);
    boolean replaced = present == null || present.isArray() != update.isArray();
    object.set(name, replaced ? update.deepCopy() : merged(present, update));
  }

  private static String kind(JsonNode node) {
    if (node.isObject()) {
      return "an object";
    }
    return node.isArray() ? "an array" : "the value " + node;
  }
}
