package io.github.dixajava.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text for readers: the README, another one at the top, or a guide. */
record Document(Path file, String text) {
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^(?:<!-- sample: (\\S+) -->\n)?```(\\w*)\n((?:.*\n)*?)```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /**
   * A piece of code in a document.
   *
   * @param language java, xml and so on; empty for a command line
   * @param sample name of the region that it shows, or an empty text
   */
  record Block(Path file, String language, String sample, String text) {
    @Override
    public String toString() {
      return file + ": " + (sample.isEmpty() ? text.lines().findFirst().orElse("") : sample);
    }
  }

  static List<Document> all() {
    return Stream.of(Path.of("."), Path.of("docs"))
        .flatMap(folder -> filesIn(folder).stream())
        .filter(file -> file.toString().endsWith(".md"))
        .map(file -> new Document(file.normalize(), read(file)))
        .toList();
  }

  static List<Block> allBlocks(String language) {
    return all().stream()
        .flatMap(document -> document.blocks().stream())
        .filter(block -> block.language().equals(language))
        .toList();
  }

  List<Block> blocks() {
    return BLOCK
        .matcher(text)
        .results()
        .map(
            match ->
                new Block(
                    file,
                    match.group(2),
                    match.group(1) == null ? "" : match.group(1),
                    match.group(3).stripTrailing()))
        .toList();
  }

  /** The text with each sample as its region has it. */
  String refreshed(List<Region> regions) {
    String refreshed = text;
    for (Block block : blocks()) {
      for (Region region : regions) {
        if (region.name().equals(block.sample())) {
          refreshed =
              refreshed.replace(
                  fenced(block.sample(), block.text()), fenced(region.name(), region.text()));
        }
      }
    }
    return refreshed;
  }

  private static String fenced(String sample, String text) {
    return "<!-- sample: " + sample + " -->\n```java\n" + text + "\n```\n";
  }

  /** Links to places in this project that do not exist. */
  List<String> brokenLinks() {
    List<String> broken = new ArrayList<>();
    String prose = BLOCK.matcher(text).replaceAll("");
    LINK.matcher(prose)
        .results()
        .map(match -> match.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .filter(link -> !leadsSomewhere(link))
        .forEach(broken::add);
    return broken;
  }

  private boolean leadsSomewhere(String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
    return Files.exists(target)
        && (parts.length == 1 || new Document(target, read(target)).anchors().contains(parts[1]));
  }

  private Set<String> anchors() {
    return HEADING
        .matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  static List<Path> filesIn(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
