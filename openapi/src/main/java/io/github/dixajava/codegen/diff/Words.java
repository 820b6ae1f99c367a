package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Allowed words, which stand in prose, in an {@code enum}, or are the names of empty objects. */
final class Words {

  private static final Pattern IN_PROSE =
      Pattern.compile("(?:^|\\s)(?:values|Allowed values|Possible values):\\s*\\[([^\\]]*)\\]");

  private Words() {}

  /** The words of a schema or parameter; for a list also those of its elements. Can be empty. */
  static List<String> of(JsonNode schema) {
    List<String> words = new ArrayList<>();
    schema.path("enum").forEach(word -> words.add(word.asText()));
    Matcher prose = IN_PROSE.matcher(schema.path("description").asText());
    if (prose.find()) {
      Arrays.stream(prose.group(1).split(",", -1)).map(String::strip).forEach(words::add);
    }
    words.remove("");
    return words.isEmpty() && schema.has("items") ? of(schema.get("items")) : words;
  }

  /** The names of a union's members if all are objects without properties; nothing otherwise. */
  static List<String> ofUnion(Schemas schemas, JsonNode union) {
    List<String> names = new ArrayList<>();
    for (JsonNode member : Schemas.members(union)) {
      JsonNode schema = schemas.resolve(member);
      if (!schema.path("type").asText().equals("object") || !schema.path("properties").isEmpty()) {
        return List.of();
      }
      names.add(schemas.caseName(member));
    }
    return names;
  }
}
