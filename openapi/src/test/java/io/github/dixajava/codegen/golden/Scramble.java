package io.github.dixajava.codegen.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the same in other words: prose, titles of operations and examples become random, lists whose
 * order has no meaning are shuffled. The lists of allowed values inside the prose stay.
 */
final class Scramble {

  private static final Pattern VALUES =
      Pattern.compile("(?:^|\\s)(?:values|Allowed values|Possible values):\\s*\\[([^\\]]*)\\]");
  private static final String LETTERS = "abc deåæø\"'\\*/<>@{}[]:#&%.,!?|\n0123456789";
  private static final int LONGEST = 60;

  private final Random random;

  private Scramble(long seed) {
    random = new Random(seed);
  }

  static JsonNode of(JsonNode description, long seed) {
    JsonNode copy = description.deepCopy();
    new Scramble(seed).scramble(copy, false);
    return copy;
  }

  /**
   * @param named whether the members are named by the vendor, so that one may be called example
   */
  private void scramble(JsonNode node, boolean named) {
    if (node instanceof ArrayNode list) {
      List<JsonNode> elements = new ArrayList<>();
      list.forEach(elements::add);
      Collections.shuffle(elements, random);
      list.removeAll().addAll(elements);
      list.forEach(element -> scramble(element, false));
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      if (!named && name.matches("description|summary") && value instanceof TextNode text) {
        member.setValue(TextNode.valueOf(prose(text.textValue())));
      } else if (!named && name.matches("examples?")) {
        member.setValue(example(value));
      } else {
        scramble(value, !named && name.matches("properties|schemas|paths|responses"));
      }
    }
  }

  private String prose(String text) {
    Matcher values = VALUES.matcher(text);
    if (!values.find()) {
      return text();
    }
    List<String> shuffled = new ArrayList<>(Arrays.asList(values.group(1).strip().split(", *")));
    Collections.shuffle(shuffled, random);
    return text() + " Allowed values: [" + String.join(", ", shuffled) + "]";
  }

  /** An example of the same form with other content. */
  private JsonNode example(JsonNode node) {
    if (node.isContainerNode()) {
      JsonNode copy = node.deepCopy();
      if (copy instanceof ObjectNode object) {
        object.properties().forEach(member -> member.setValue(example(member.getValue())));
      } else if (copy instanceof ArrayNode list) {
        list.removeAll();
        node.forEach(element -> list.add(example(element)));
      }
      return copy;
    }
    return TextNode.valueOf(text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(LONGEST); text.length() < length; ) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
