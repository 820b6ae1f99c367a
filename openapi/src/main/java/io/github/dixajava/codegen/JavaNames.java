package io.github.dixajava.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Java's names for what the description calls things: never a number, underscore or hyphen. */
final class JavaNames {
  private static final Pattern WORD =
      Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+(?:[a-z]+(?![a-z]))?");

  private static final Pattern ENDING = Pattern.compile("[\"\\\\\\p{Cntrl}]|\\*/");

  /** Java's own words, the methods that every model or builder has, and their parameters. */
  private static final Set<String> TAKEN =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "in",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while",
          "adapter",
          "build",
          "builder",
          "check",
          "checkSize",
          "clear",
          "clone",
          "copy",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "links",
          "notify",
          "notifyAll",
          "property",
          "required",
          "rest",
          "set",
          "toBuilder",
          "toString",
          "unknownProperties",
          "v",
          "wait");

  private JavaNames() {}

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** {@code "end user" -> "EndUser"}, {@code "UUID" -> "Uuid"}, {@code "3D" -> "Model3d"}. */
  static String className(String text) {
    String name = joined(text);
    return startsWithDigit(name) ? "Model" + name : name;
  }

  private static String joined(String text) {
    return words(text).stream()
        .map(word -> capitalized(word.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining());
  }

  private static boolean startsWithDigit(String name) {
    return !name.isEmpty() && Character.isDigit(name.charAt(0));
  }

  /**
   * {@code "_type" -> "type"}, {@code "utterance_start_ms" -> "utteranceStartMs"}, {@code "2fa" ->
   * "value2fa"}.
   */
  static String memberName(String text) {
    String name = joined(text);
    if (name.isEmpty()) {
      throw new GenerationException("no Java name can be made of \"" + text + "\"");
    }
    String member = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    if (startsWithDigit(member)) {
      return "value" + member;
    }
    return TAKEN.contains(member) ? member + "Value" : member;
  }

  /** {@code "OneAtATimeRandom" -> "ONE_AT_A_TIME_RANDOM"}. */
  static String constantName(String text) {
    String name =
        words(text).stream()
            .map(word -> word.toUpperCase(Locale.ROOT))
            .collect(Collectors.joining("_"));
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "VALUE_" + name : name;
  }

  /**
   * A text that stands between quotes or in a comment as it is; one that would end them is refused.
   */
  static String literal(String text) {
    if (ENDING.matcher(text).find()) {
      throw new GenerationException(
          "\"%s\" has characters that Java code cannot hold; add to the overlay a rule that changes it"
              .formatted(text));
    }
    return text;
  }

  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
