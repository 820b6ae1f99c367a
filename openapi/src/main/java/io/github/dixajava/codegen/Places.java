package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all that operations take and answer, and tells its places. A place never depends on
 * a key or an order: a class is at {@code GET /agents answer} or at the property of another class,
 * such as {@code Agent.phone}.
 */
final class Places {

  /** What is told of the places. */
  interface Visitor {
    /**
     * A class.
     *
     * @param node the schema or the reference to it
     * @return the name of the class, which begins the places of what is in it; null to stay outside
     */
    @Nullable String type(ObjectNode node, String place);

    /** A list of words. */
    void words(ObjectNode node, String place);
  }

  private final Function<String, ObjectNode> schemas;
  private final Visitor visitor;
  private final Set<JsonNode> entered = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param schemas gives the component schema with a key
   */
  Places(Function<String, ObjectNode> schemas, Visitor visitor) {
    this.schemas = schemas;
    this.visitor = visitor;
  }

  /** Method and path without the segment of the version, such as {@code GET /agents/{agentId}}. */
  static String of(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path.replaceFirst("^/(?:beta|v\\d+)(?=/)", "");
  }

  /** Goes through a schema and all that is in it. */
  void walk(JsonNode schema, String place) {
    if (!(schema instanceof ObjectNode node)) {
      return;
    }
    String reference = Description.reference(node);
    ObjectNode target = reference == null ? node : schemas.apply(reference);
    if (target.has("oneOf") || target.has("properties")) {
      enter(node, target, place);
      if (place.endsWith(" answer") && Schemas.isEnvelope(target)) {
        walk(target.at("/properties/data"), place + " data");
      }
    } else if (reference != null && isEmptyObject(target)) {
      visitor.type(node, place);
    } else {
      if (!AllowedWords.sorted(target).isEmpty()) {
        visitor.words(target, place);
      }
      walk(target.path("items"), place);
      walk(target.path("additionalProperties"), place);
    }
  }

  private static boolean isEmptyObject(ObjectNode schema) {
    return schema.path("type").asText().equals("object")
        && !schema.path("additionalProperties").isObject();
  }

  private void enter(ObjectNode node, ObjectNode target, String place) {
    String name = visitor.type(node, place);
    if (name == null || !entered.add(target)) {
      return;
    }
    target
        .path("properties")
        .properties()
        .forEach(property -> walk(property.getValue(), name + "." + property.getKey()));
    for (JsonNode member : target.path("oneOf")) {
      boolean isClass = Description.reference(member) != null;
      walk(member, name + (isClass ? " case " : " in case ") + caseName(member));
    }
  }

  private String caseName(JsonNode member) {
    String reference = Description.reference(member);
    JsonNode target = reference == null ? member : schemas.apply(reference);
    String title =
        target
            .path("title")
            .asText(reference == null ? target.path("type").asText() : reference)
            .split("_", -1)[0];
    return JavaNames.className(title);
  }
}
