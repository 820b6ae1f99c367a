package io.github.dixajava.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names that were given before, each with the place in the description that has it, as lines
 * like {@code method GET /agents = listAgents}. What is in it keeps its name; a name is changed by
 * changing its line.
 */
public final class NameLock {
  private static final String SEPARATOR = " = ";
  private static final String HEAD =
      """
      # The names of all that is generated, by the place in the description that has them. A name is changed by
      # changing its line; mvn -Pupdate-description validate adds the lines that a newer description needs.
      """;

  private final String file;
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Integer> lines = new TreeMap<>();

  private NameLock(String file) {
    this.file = file;
  }

  /** A lock that keeps nothing. */
  public static NameLock none() {
    return new NameLock("");
  }

  /** A lock that keeps these names, by place. */
  public static NameLock of(Map<String, String> names) {
    NameLock lock = none();
    text(names).lines().filter(line -> !line.startsWith("#")).forEach(line -> lock.add(line, 0));
    return lock;
  }

  /**
   * Reads a lock.
   *
   * @throws GenerationException if a line is no name with its place, or a place has two
   */
  public static NameLock read(Path file) {
    NameLock lock = new NameLock(String.valueOf(file.getFileName()));
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      if (!line.isBlank() && !line.startsWith("#")) {
        lock.add(line, index + 1);
      }
    }
    return lock;
  }

  private void add(String line, int number) {
    int end = line.lastIndexOf(SEPARATOR);
    if (end < 0) {
      throw new GenerationException("%s:%d is not PLACE = NAME: %s".formatted(file, number, line));
    }
    String place = line.substring(0, end);
    if (names.put(place, line.substring(end + SEPARATOR.length())) != null) {
      throw new GenerationException(
          "%s:%d names %s again, after line %d".formatted(file, number, place, lines.get(place)));
    }
    lines.put(place, number);
  }

  /** The text of a lock with these names. */
  public static String text(Map<String, String> names) {
    StringBuilder text = new StringBuilder(HEAD);
    new TreeMap<>(names)
        .forEach((place, name) -> text.append(place).append(SEPARATOR).append(name).append('\n'));
    return text.toString();
  }

  /** The name at a place; null if none is kept. */
  @Nullable String at(String place) {
    return names.get(place);
  }

  /** All names by place. */
  public Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  /**
   * Refuses names that differ from those that are kept.
   *
   * @throws GenerationException if there are any; names each line
   */
  void check(Map<String, String> given) {
    List<String> renamed = new ArrayList<>();
    names.forEach(
        (place, name) -> {
          String now = given.get(place);
          if (now != null && !now.equals(name)) {
            renamed.add(
                "%s:%d: %s is called %s and would become %s"
                    .formatted(file, lines.get(place), place, name, now));
          }
        });
    if (!renamed.isEmpty()) {
      throw new GenerationException(
          "names would change; if that is wanted, change these lines, else tell apart what shares a"
              + " name by a line of its own:\n  "
              + String.join("\n  ", renamed));
    }
  }
}
