package io.github.dixajava.testing;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of one kind by their id, in the order in which they came. */
final class FakeTable {
  private final String kind;
  private final Map<String, JsonObject> records = new LinkedHashMap<>();

  FakeTable(String kind) {
    this.kind = kind;
  }

  JsonObject put(JsonObject added) {
    records.put(key(Json.text(added, "id")), added);
    return added;
  }

  @Nullable JsonObject find(String id) {
    return records.get(key(id));
  }

  /**
   * The record whose id a path has.
   *
   * @throws Refusal with 404 if there is none
   */
  JsonObject inPath(String id) {
    JsonObject found = find(id);
    if (found == null) {
      throw Refusal.notFound("There is no " + kind + " " + id);
    }
    return found;
  }

  /**
   * The record whose id a body has.
   *
   * @throws Refusal with 400 if there is none
   */
  JsonObject inBody(String id) {
    JsonObject found = find(id);
    if (found == null) {
      throw Refusal.badRequest("There is no " + kind + " " + id);
    }
    return found;
  }

  JsonObject remove(String id) {
    JsonObject removed = inPath(id);
    records.remove(key(id));
    return removed;
  }

  /** Copies, so that later changes do not reach a response. */
  List<JsonObject> all() {
    List<JsonObject> all = new ArrayList<>();
    records.values().forEach(each -> all.add(each.deepCopy()));
    return all;
  }

  void clear() {
    records.clear();
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
