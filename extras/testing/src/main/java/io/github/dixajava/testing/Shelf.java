package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things of one kind by their id, in the order in which they came. */
final class Shelf {
  private final String kind;
  private final Map<String, ObjectNode> things = new LinkedHashMap<>();

  Shelf(String kind) {
    this.kind = kind;
  }

  ObjectNode put(ObjectNode thing) {
    things.put(key(thing.path("id").asText()), thing);
    return thing;
  }

  @Nullable ObjectNode find(String id) {
    return things.get(key(id));
  }

  /** What a path names; if it is not there, the answer is 404. */
  ObjectNode named(String id) {
    ObjectNode thing = find(id);
    if (thing == null) {
      throw Refusal.notFound("There is no " + kind + " " + id);
    }
    return thing;
  }

  /** What a body names; if it is not there, the answer is 400. */
  ObjectNode mentioned(String id) {
    ObjectNode thing = find(id);
    if (thing == null) {
      throw Refusal.badRequest("There is no " + kind + " " + id);
    }
    return thing;
  }

  ObjectNode remove(String id) {
    ObjectNode thing = named(id);
    things.remove(key(id));
    return thing;
  }

  /** Copies, so that what is answered does not change afterwards. */
  List<ObjectNode> all() {
    List<ObjectNode> all = new ArrayList<>();
    things.values().forEach(thing -> all.add(thing.deepCopy()));
    return all;
  }

  void clear() {
    things.clear();
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
