package io.github.dixajava.codegen;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder that the generator writes to. */
final class GeneratedSources {
  private static final String RUNTIME = "/dixa-java/runtime/";

  private final Path root;

  GeneratedSources(Path root) {
    this.root = root;
  }

  /** Copies the hand-written run-time sources, which travel as resources. */
  void addRuntime() {
    try {
      URI index =
          Objects.requireNonNull(GeneratedSources.class.getResource(RUNTIME), RUNTIME).toURI();
      if (index.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(index, Map.of())) {
          copy(jar.getPath(RUNTIME));
        }
      } else {
        copy(Path.of(index));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = root.resolve(from.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.write(target, Files.readAllBytes(file));
      }
    }
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
