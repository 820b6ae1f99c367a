package io.github.dixajava.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of code with a name: in a test between {@code // region: name} and {@code // end}, in the
 * README the block after {@code <!-- sample: name -->}.
 */
record Region(String name, String code) {
  private static final List<String> MODULES = List.of("wrapper", "spring-boot");
  private static final String SOURCES = "src/test/java/io/github/dixajava/readme";
  private static final Pattern IN_TEST =
      Pattern.compile("\n *// region: (\\S+)\n(.*?)\n *// end\n", Pattern.DOTALL);
  private static final Pattern IN_README =
      Pattern.compile("<!-- sample: (\\S+) -->\n```java\n(.*?)\n```\n", Pattern.DOTALL);

  static List<Region> inTests() {
    return MODULES.stream()
        .flatMap(module -> sources(Path.of(module, SOURCES)).stream())
        .flatMap(file -> find(IN_TEST, file).stream())
        .toList();
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Region> inReadme() {
    return find(IN_README, Path.of("README.md"));
  }

  private static List<Region> find(Pattern pattern, Path file) {
    List<Region> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(read(file));
    for (int from = 0; matcher.find(from); from = matcher.end() - 1) {
      found.add(new Region(matcher.group(1), matcher.group(2).stripIndent().strip()));
    }
    return found;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
