package io.github.dixajava.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Random JSON as Dixa could send it for a schema of the corrected description: either just as the
 * schema says, or with all that a client has to bear beyond that, nulls, missing, unknown and new
 * things everywhere. Keys stand in any order.
 */
final class Instances {
  private static final int DEEP = 7;
  private static final int TOO_DEEP = 12;

  private final Edition edition;
  private final Dice dice;
  private final RandomValues values;
  private final RandomUnions unions;

  Instances(Edition edition, long seed, boolean surprising) {
    this.edition = edition;
    this.dice = new Dice(seed, surprising);
    this.values = new RandomValues(dice);
    this.unions = new RandomUnions(edition, dice, values, this);
  }

  /** A value for a schema or a reference to one. */
  JsonElement of(JsonNode reference, int depth) {
    JsonNode schema = edition.resolve(reference);
    if (schema.has("x-wrapped-word")) {
      return unions.wrapped(word(schema));
    }
    if (schema.has("oneOf")) {
      return unions.of(schema, depth);
    }
    if (schema.has("properties")) {
      return object(schema, depth, false);
    }
    return switch (schema.path("type").asText()) {
      case "array" -> list(schema, depth);
      case "string" -> text(schema);
      case "boolean" -> new JsonPrimitive(dice.oneIn(2));
      case "integer" ->
          schema.path("format").asText().equals("int32") ? values.int32() : values.int64();
      case "number" -> schema.has("format") ? values.float64() : values.decimal();
      case "object" ->
          schema.path("additionalProperties").isObject()
              ? map(schema, depth)
              : values.object(depth);
      default -> values.any(depth);
    };
  }

  private JsonElement text(JsonNode schema) {
    if (!SchemaWords.of(schema).isEmpty()) {
      return new JsonPrimitive(word(schema));
    }
    if (schema.has("x-date-text")) {
      return new JsonPrimitive(dice.surprise(5) ? values.text() : values.moment());
    }
    return new JsonPrimitive(
        switch (schema.path("format").asText()) {
          case "uuid" -> values.uuid();
          case "date-time" -> values.moment();
          default -> values.text();
        });
  }

  private String word(JsonNode schema) {
    List<String> words = SchemaWords.of(schema);
    return words.isEmpty() || dice.surprise(5) ? values.text() : dice.pick(words);
  }

  private JsonElement list(JsonNode schema, int depth) {
    JsonArray list = new JsonArray();
    JsonNode items = schema.path("items");
    boolean words = !SchemaWords.of(schema).isEmpty();
    while (depth < DEEP && !dice.oneIn(3)) {
      JsonElement item = words ? new JsonPrimitive(word(schema)) : of(items, depth + 1);
      list.add(dice.surprise(25) ? JsonNull.INSTANCE : unions.perhapsBroken(items, item));
    }
    return list;
  }

  private JsonElement map(JsonNode schema, int depth) {
    JsonObject map = new JsonObject();
    boolean words = !SchemaWords.of(schema).isEmpty();
    while (depth < DEEP && !dice.oneIn(3)) {
      String key = words ? word(schema) : dice.oneIn(2) ? values.uuid() : values.text();
      JsonElement value = of(schema.get("additionalProperties"), depth + 1);
      map.add(key, dice.surprise(6) ? JsonNull.INSTANCE : value);
    }
    return map;
  }

  /**
   * An object with properties.
   *
   * @param complete whether nothing that is required may be missing
   */
  JsonObject object(JsonNode schema, int depth, boolean complete) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    JsonObject object = new JsonObject();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean needed = required.contains(property.getKey());
      boolean present = needed ? !dice.surprise(30) : !dice.oneIn(4);
      if (needed && complete) {
        object.add(property.getKey(), of(property.getValue(), depth + 1));
      } else if (present && depth < (needed ? TOO_DEEP : DEEP)) {
        JsonElement value = of(property.getValue(), depth + 1);
        object.add(property.getKey(), dice.surprise(15) ? JsonNull.INSTANCE : value);
      }
    }
    unions.hint(schema, object, depth);
    addUnknown(schema, object, depth);
    return shuffled(object);
  }

  private void addUnknown(JsonNode schema, JsonObject object, int depth) {
    while (dice.surprise(3)) {
      String name = dice.oneIn(15) ? "_type" : values.unknownName();
      if (!schema.path("properties").has(name)) {
        object.add(name, values.any(depth));
      }
    }
  }

  /** The same properties in another order. */
  JsonObject shuffled(JsonObject object) {
    List<String> names = new ArrayList<>(object.keySet());
    dice.shuffle(names);
    JsonObject shuffled = new JsonObject();
    names.forEach(name -> shuffled.add(name, object.get(name)));
    return shuffled;
  }
}
