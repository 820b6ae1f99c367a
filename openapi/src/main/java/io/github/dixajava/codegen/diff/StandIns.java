package io.github.dixajava.codegen.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Empty types in the place of those that people wrote and that generated groups mention, so that
 * the groups can be compiled by themselves: what is compared are their signatures.
 */
final class StandIns {

  private static final Pattern IMPORT =
      Pattern.compile(
          "import (io\\.github\\.dixajava\\.((?!api|error|http|json|model|options|service)\\w+)\\.(\\w+));");

  private StandIns() {}

  /** Writes what the sources in a folder need beside themselves. */
  static void write(Path folder) {
    Set<String> types = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String source = Files.readString(file);
        IMPORT.matcher(source).results().forEach(type -> types.add(type.group()));
      }
      for (String type : types) {
        Matcher parts = IMPORT.matcher(type);
        if (parts.matches()) {
          write(folder, parts.group(1), source(parts.group(2), parts.group(3)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(String place, String name) {
    return switch (place) {
      case "paging" -> "public interface %s<T> {}".formatted(name);
      default -> "public interface %s {}".formatted(name);
    };
  }

  private static void write(Path folder, String type, String source) throws IOException {
    Path file = folder.resolve(type.replace('.', '/') + ".java");
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    String place = type.substring(0, type.lastIndexOf('.'));
    Files.writeString(file, "package " + place + ";\n" + source);
  }
}
