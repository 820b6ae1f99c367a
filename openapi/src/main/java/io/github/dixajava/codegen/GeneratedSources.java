package io.github.dixajava.codegen;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that the generator writes to. */
final class GeneratedSources {
  private final Path root;

  GeneratedSources(Path root) {
    this.root = root;
  }

  /** Formats every file as people's own code is formatted, and drops imports that it needs not. */
  void format() {
    Formatter formatter = new Formatter();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(file -> file.toString().endsWith(".java")).toList().parallelStream()
          .forEach(file -> format(formatter, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void format(Formatter formatter, Path file) {
    try {
      String source = RemoveUnusedImports.removeUnusedImports(Files.readString(file));
      Files.writeString(file, formatter.formatSource(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new GenerationException("the generator wrote " + file + ", which is not Java: " + e);
    }
  }
}
