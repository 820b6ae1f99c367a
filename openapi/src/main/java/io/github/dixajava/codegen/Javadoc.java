package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Turns the description's prose into Javadoc. */
final class Javadoc {
  private Javadoc() {}

  /** The prose of a schema, safe inside a comment; the alternative if there is none. */
  static String of(JsonNode node, String alternative) {
    return text(Words.withoutList(node.path("description").asText()), alternative);
  }

  static String text(String prose, String alternative) {
    String sentence = prose.isBlank() ? alternative : prose.strip();
    String escaped =
        sentence
            .replaceAll("\\s+", " ")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("@", "&#64;")
            .replace("*/", "*&#47;")
            .replace("\\", "&#92;");
    return escaped.endsWith(".") ? escaped : escaped + ".";
  }

  /** {@code "agentId" -> "The agent id"}, {@code "createdAt" -> "When it was created"}. */
  static String ofName(String name) {
    String words = String.join(" ", JavaNames.words(name)).toLowerCase(Locale.ROOT);
    if (words.matches("\\w+ed at")) {
      return "When it was " + words.substring(0, words.length() - " at".length());
    }
    return words.startsWith("is ") ? "Whether it " + words : "The " + words;
  }
}
