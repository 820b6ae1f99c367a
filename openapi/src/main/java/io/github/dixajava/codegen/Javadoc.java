package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the description's prose into Javadoc. */
final class Javadoc {
  private static final Pattern MOMENT = Pattern.compile("(\\w.* )?(\\w+(?:ed|es)) at");
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(?:csat|html|ip|nps|sla|sms|url|urls|uuid)\\b");

  private Javadoc() {}

  /** The prose of a node, safe inside a comment; the alternative if there is none. */
  static String of(JsonNode node, String alternative) {
    return text(prose(node), alternative);
  }

  /** The prose of a node, safe inside a comment; other Javadoc if there is none. */
  static String orElse(JsonNode node, String javadoc) {
    return prose(node).isBlank() ? javadoc : of(node, "");
  }

  /** What the overlay says of a node ({@code x-doc}), else what the description says. */
  private static String prose(JsonNode node) {
    return node.has("x-doc")
        ? node.get("x-doc").asText()
        : AllowedWords.withoutList(node.path("description").asText());
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
    return escaped.matches(".*[.!?]") ? escaped : escaped + ".";
  }

  /**
   * {@code "agentId" -> "The agent id"}, {@code "stateUpdatedAt" -> "When the state was updated"},
   * {@code "linkExpiresAt" -> "When the link expires"}.
   */
  static String ofName(String name) {
    String words = String.join(" ", JavaNames.words(name)).toLowerCase(Locale.ROOT);
    Matcher moment = MOMENT.matcher(words);
    if (moment.matches()) {
      String subject = moment.group(1) == null ? "it" : "the " + moment.group(1);
      String verb = moment.group(2);
      return "When " + subject.strip() + (verb.endsWith("ed") ? " was " : " ") + verb;
    }
    String text = ABBREVIATION.matcher(words).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
    return words.startsWith("is ") ? "Whether it " + text : "The " + text;
  }
}
