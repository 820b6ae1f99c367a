package io.github.dixajava.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a schema allows: in its enum, or in its prose as {@code values: [A, B]}. */
final class SchemaWords {
  private static final Pattern PROSE = Pattern.compile("[Vv]alues:\\s*\\[([^\\]]+)]");

  private SchemaWords() {}

  static List<String> of(JsonNode schema) {
    List<String> words = new ArrayList<>();
    schema.path("enum").forEach(word -> words.add(word.asText()));
    Matcher prose = PROSE.matcher(schema.path("description").asText());
    if (words.isEmpty() && prose.find()) {
      for (String word : prose.group(1).split(",")) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
