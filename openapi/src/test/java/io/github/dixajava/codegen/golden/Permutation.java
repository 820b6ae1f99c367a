package io.github.dixajava.codegen.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the same description another way, as the next edition of it may be written. */
final class Permutation {

  private static final String PREFIX = "#/components/schemas/";
  private static final Pattern WORDS = Pattern.compile("([vV]alues:\\s*)\\[([^\\]]*)\\]");

  private final Random random;

  Permutation(long seed) {
    random = new Random(seed);
  }

  /** Gives the numbers of schemas with the same name to each other and lists them in any order. */
  JsonNode ofSchemaNumbers(JsonNode description) {
    JsonNode copy = description.deepCopy();
    Map<String, String> newKeys = newKeys(copy.at("/components/schemas"));
    renameReferences(copy, newKeys);
    ObjectNode schemas = (ObjectNode) copy.at("/components/schemas");
    ObjectNode before = schemas.deepCopy();
    List<String> order = new ArrayList<>(newKeys.keySet());
    Collections.shuffle(order, random);
    schemas.removeAll();
    order.forEach(key -> schemas.set(newKeys.getOrDefault(key, key), before.get(key)));
    return copy;
  }

  /** Lists allowed words in any order. */
  JsonNode ofWords(JsonNode description) {
    JsonNode copy = description.deepCopy();
    shuffleWords(copy);
    return copy;
  }

  private Map<String, String> newKeys(JsonNode schemas) {
    Map<String, List<String>> namesakes = new TreeMap<>();
    schemas
        .fieldNames()
        .forEachRemaining(
            key ->
                namesakes
                    .computeIfAbsent(key.replaceFirst("\\d+$", ""), name -> new ArrayList<>())
                    .add(key));
    Map<String, String> newKeys = new HashMap<>();
    for (List<String> keys : namesakes.values()) {
      List<String> others = new ArrayList<>(keys);
      Collections.rotate(others, keys.size() < 3 ? 1 : 1 + random.nextInt(keys.size() - 1));
      for (int i = 0; i < keys.size(); i++) {
        newKeys.put(keys.get(i), others.get(i));
      }
    }
    return newKeys;
  }

  private static void renameReferences(JsonNode node, Map<String, String> newKeys) {
    if (node instanceof ObjectNode object && object.has("$ref")) {
      String ref = object.get("$ref").asText();
      String key = ref.substring(ref.lastIndexOf('/') + 1);
      if (ref.startsWith(PREFIX)) {
        object.put("$ref", PREFIX + newKeys.getOrDefault(key, key));
      }
    }
    node.forEach(child -> renameReferences(child, newKeys));
  }

  private void shuffleWords(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.get("description") instanceof TextNode text) {
        Matcher words = WORDS.matcher(text.textValue());
        object.put(
            "description",
            words.replaceAll(
                found -> found.group(1) + "[" + shuffled(found.group(2).split(",", -1)) + "]"));
      }
      if (object.get("enum") instanceof ArrayNode words) {
        List<JsonNode> order = new ArrayList<>();
        words.forEach(order::add);
        Collections.shuffle(order, random);
        words.removeAll().addAll(order);
      }
    }
    node.forEach(this::shuffleWords);
  }

  private String shuffled(String[] words) {
    List<String> order = new ArrayList<>(Arrays.stream(words).map(String::strip).toList());
    Collections.shuffle(order, random);
    return String.join(", ", order);
  }
}
