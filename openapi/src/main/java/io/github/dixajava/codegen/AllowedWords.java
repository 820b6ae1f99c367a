package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a schema allows, which Dixa lists in the text of its description. */
public final class AllowedWords {
  private static final Pattern LIST =
      Pattern.compile("(?:^|\\s)(?:values|Allowed values|Possible values):\\s*\\[([^\\]]*)\\]");

  private AllowedWords() {}

  /** The words in alphabetical order, since theirs has no meaning; none if all are allowed. */
  public static List<String> sorted(JsonNode schema) {
    List<String> words = new ArrayList<>();
    for (JsonNode holder : new JsonNode[] {schema, schema.path("items")}) {
      Matcher matcher = LIST.matcher(holder.path("description").asText());
      if (words.isEmpty() && holder.has("enum")) {
        for (JsonNode word : holder.get("enum")) {
          if (!word.isNull()) {
            words.add(word.asText());
          }
        }
      } else if (words.isEmpty() && matcher.find()) {
        words.addAll(List.of(matcher.group(1).strip().split("\\s*,\\s*", -1)));
      }
    }
    return words.stream().distinct().sorted().toList();
  }

  /** The description without the list of words. */
  static String withoutList(String description) {
    return LIST.matcher(description).replaceAll("").strip();
  }
}
