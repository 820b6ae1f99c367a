package io.github.dixajava.readme;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a test with a name, between {@code // region: name} and {@code // end}, together with
 * those imports of its file that it needs.
 *
 * @param text what a block of the documents shows
 */
record Region(String name, String text) {
  private static final List<String> MODULES =
      List.of(
          "extras/testing",
          "extras/exports",
          "extras/jackson",
          "extras/micrometer",
          "extras/spring-boot");
  private static final Pattern MARKED =
      Pattern.compile("\n *// region: (\\S+)\n(.*?)\n *// end\n", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?\\S+?(\\w+);$");

  /** Those of all tests. */
  static List<Region> all() {
    return MODULES.stream().flatMap(module -> in(module).stream()).toList();
  }

  /** Those of the tests of a module. */
  static List<Region> in(String module) {
    return Document.filesIn(Path.of(module, "src/test/java/io/github/dixajava/readme")).stream()
        .map(Document::read)
        .flatMap(source -> MARKED.matcher(source).results().map(match -> of(match, source)))
        .toList();
  }

  private static Region of(MatchResult match, String source) {
    String code = match.group(2).stripIndent().strip();
    if (code.startsWith("import ")) {
      return new Region(match.group(1), code);
    }
    Set<String> words = Arrays.stream(code.split("\\W+")).collect(Collectors.toSet());
    Matcher imports = IMPORT.matcher(source);
    String needed =
        imports
            .results()
            .filter(line -> words.contains(line.group(1)))
            .map(line -> line.group() + "\n")
            .collect(Collectors.joining());
    return new Region(match.group(1), needed.isEmpty() ? code : needed + "\n" + code);
  }
}
