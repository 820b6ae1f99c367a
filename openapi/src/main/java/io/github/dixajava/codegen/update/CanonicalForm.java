package io.github.dixajava.codegen.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form in which a description is kept, so that a comparison of two files shows nothing but
 * what they say: YAML, with paths, methods, statuses and components in the order of their names and
 * allowed words in the order of the alphabet. The order of all else is that of the source.
 */
final class CanonicalForm {

  private static final Pattern WORDS =
      Pattern.compile("((?:^|\\s)(?:values|Allowed values|Possible values):\\s*\\[)([^\\]]*)(\\])");

  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(Feature.WRITE_DOC_START_MARKER)
              .disable(Feature.SPLIT_LINES)
              .enable(Feature.MINIMIZE_QUOTES)
              .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .build());

  private CanonicalForm() {}

  /** Writes a description; the tree stays as it is. */
  static String of(JsonNode description) {
    JsonNode copy = description.deepCopy();
    sort(copy.path("paths"));
    for (JsonNode path : copy.path("paths")) {
      sort(path);
      path.forEach(operation -> sort(operation.path("responses")));
    }
    copy.path("components").forEach(CanonicalForm::sort);
    sortWords(copy);
    try {
      return YAML.writeValueAsString(copy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sort(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Map<String, JsonNode> members = new TreeMap<>();
      object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      object.removeAll();
      object.setAll(members);
    }
  }

  private static void sortWords(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("description").isTextual()) {
      String sorted =
          WORDS
              .matcher(object.get("description").textValue())
              .replaceAll(
                  list ->
                      Matcher.quoteReplacement(
                          list.group(1) + sorted(list.group(2)) + list.group(3)));
      object.put("description", sorted);
    }
    node.forEach(CanonicalForm::sortWords);
  }

  private static String sorted(String list) {
    return String.join(
        ", ", Pattern.compile("\\s*,\\s*").splitAsStream(list.strip()).sorted().toList());
  }
}
