package io.github.dixajava.codegen.diff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The classes that are generated from a description. They carry no line numbers, so that a longer
 * Javadoc is no difference.
 *
 * @param sources the sources by path
 * @param classes the folder with the classes
 */
record Artifact(Map<String, String> sources, Path classes) {
  /** Sources that generated ones use, in the project's folder, where the tools run. */
  private static final String RUNTIME = "runtime/src/main/java";

  /**
   * Compiles the sources in a folder.
   *
   * @param classPath the libraries that they use
   * @param like an artifact of which unchanged classes are taken over; null to compile everything
   */
  static Artifact compile(
      Path sourceFolder,
      Path classes,
      String classPath,
      @org.jspecify.annotations.Nullable Artifact like) {
    try {
      Map<String, String> sources = read(sourceFolder);
      Files.createDirectories(classes);
      List<Path> changed = new ArrayList<>();
      sources.forEach(
          (path, source) -> {
            if (like == null || !source.equals(like.sources.get(path))) {
              changed.add(sourceFolder.resolve(path));
            }
          });
      if (like != null) {
        takeOver(like, sources, classes);
      }
      if (!changed.isEmpty()) {
        compile(changed, classes, classPath);
      }
      return new Artifact(sources, classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void takeOver(Artifact like, Map<String, String> sources, Path classes)
      throws IOException {
    for (Path file : files(like.classes)) {
      Path path = like.classes.relativize(file);
      String source = path.toString().replaceFirst("(\\$.*)?\\.class$", ".java");
      if (Objects.equals(sources.get(source), like.sources.get(source))) {
        Path copy = classes.resolve(path);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    }
  }

  private static void compile(List<Path> sources, Path classes, String classPath)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-g:none",
              "-nowarn",
              "-sourcepath",
              RUNTIME,
              "-d",
              classes.toString(),
              "-cp",
              classes + System.getProperty("path.separator") + classPath);
      boolean compiled =
          compiler
              .getTask(
                  null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(
            "what was generated does not compile:\n" + problems.getDiagnostics());
      }
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : files(folder)) {
      if (file.toString().endsWith(".java")) {
        sources.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return sources;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The content of all classes by path. */
  Map<String, byte[]> content() {
    try {
      Map<String, byte[]> content = new LinkedHashMap<>();
      for (Path file : files(classes)) {
        content.put(
            classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A jar of the classes, the same for the same classes. */
  byte[] jar() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : content().entrySet()) {
        JarEntry entry = new JarEntry(file.getKey());
        entry.setTime(0);
        jar.putNextEntry(entry);
        jar.write(file.getValue());
        jar.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
