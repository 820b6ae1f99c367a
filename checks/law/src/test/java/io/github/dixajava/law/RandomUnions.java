package io.github.dixajava.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Random values of unions, by the rules of the wire: if no member has properties, the value is the
 * title of one, as a text; if all are objects, it is one of them with its title up to the first
 * underscore as {@code _type}, unless the overlay says there is none; else it is a bare value.
 */
final class RandomUnions {
  private static final String TAG = "_type";

  private final Edition edition;
  private final Dice dice;
  private final RandomValues values;
  private final Instances instances;

  RandomUnions(Edition edition, Dice dice, RandomValues values, Instances instances) {
    this.edition = edition;
    this.dice = dice;
    this.values = values;
    this.instances = instances;
  }

  JsonElement of(JsonNode union, int depth) {
    JsonNode member = dice.pick(members(union));
    JsonNode schema = edition.resolve(member);
    if (isWords(union)) {
      return new JsonPrimitive(dice.surprise(5) ? values.text() : tag(member));
    }
    if (!isObjects(union)) {
      return instances.of(member, depth + 1);
    }
    if (union.path("x-tag").asText().equals("none")) {
      return dice.surprise(15) ? values.object(depth) : instances.object(schema, depth, true);
    }
    if (dice.surprise(20)) {
      return dice.oneIn(2) ? values.any(depth) : values.object(depth);
    }
    return dice.surprise(10)
        ? tagged(values.object(depth), "Neu" + values.text())
        : tagged(instances.object(schema, depth, false), tag(member));
  }

  /** A word, or an object that holds nothing but the word. */
  JsonElement wrapped(String word) {
    return dice.oneIn(2) ? new JsonPrimitive(word) : tagged(new JsonObject(), word);
  }

  /** Now and then spoils one value of a case: as an element of a list it must not cost the rest. */
  JsonElement perhapsBroken(JsonNode items, JsonElement item) {
    JsonNode union = edition.resolve(items);
    if (isTagged(union) && item instanceof JsonObject object && dice.surprise(10)) {
      object.asMap().entrySet().stream()
          .filter(property -> !property.getKey().equals(TAG))
          .findFirst()
          .ifPresent(property -> property.setValue(new JsonPrimitive(true)));
    }
    return item;
  }

  /** Gives an object whose tag has to be guessed from its surroundings no tag or a new one. */
  void hint(JsonNode schema, JsonObject owner, int depth) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String teller = property.getValue().path("x-tag-hint").asText();
      JsonNode union = edition.resolve(property.getValue());
      if (!teller.isEmpty() && dice.surprise(2)) {
        JsonNode member = dice.pick(members(union));
        for (Map.Entry<String, JsonNode> hint : union.path("x-tag-hints").properties()) {
          if (hint.getValue().asText().equals(edition.title(member))) {
            owner.addProperty(teller, hint.getKey());
          }
        }
        JsonObject value = instances.object(edition.resolve(member), depth, false);
        owner.add(property.getKey(), dice.oneIn(2) ? value : tagged(value, values.text()));
      }
    }
  }

  private JsonObject tagged(JsonObject object, String tag) {
    object.addProperty(TAG, tag);
    return instances.shuffled(object);
  }

  private String tag(JsonNode member) {
    return edition.title(member).replaceFirst("_.*", "");
  }

  private static List<JsonNode> members(JsonNode union) {
    List<JsonNode> members = new ArrayList<>();
    union.path("oneOf").forEach(members::add);
    return members;
  }

  private boolean isTagged(JsonNode union) {
    return union.has("oneOf")
        && isObjects(union)
        && !isWords(union)
        && !union.path("x-tag").asText().equals("none");
  }

  private boolean isObjects(JsonNode union) {
    return members(union).stream()
        .map(edition::resolve)
        .allMatch(member -> member.path("type").asText().equals("object"));
  }

  private boolean isWords(JsonNode union) {
    return isObjects(union)
        && members(union).stream()
            .map(edition::resolve)
            .allMatch(member -> member.path("properties").isEmpty());
  }
}
