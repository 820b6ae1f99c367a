package io.github.dixajava.codegen.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A copy of the project in which a description is tried by the project's own build. */
final class Trial {

  private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".idea", "node_modules");

  private final Project project;
  private final List<String> maven;
  private final Path copy;
  private final Path log;

  /**
   * @param maven the command that runs Maven, with what it needs to work like the present one
   */
  Trial(Project project, List<String> maven) {
    this.project = project;
    this.maven = maven;
    this.copy = project.workFolder().resolve("trial");
    this.log = project.workFolder().resolve("trial.log");
  }

  /**
   * Generates, compiles and runs the round-trip tests of the generated classes.
   *
   * @param files what the copy has instead of the project's own files, by path
   * @throws RefusedException if that fails
   */
  void run(Map<Path, String> files) {
    try {
      delete();
      copy();
      for (Map.Entry<Path, String> file : files.entrySet()) {
        Files.writeString(inCopy(file.getKey()), file.getValue());
      }
      List<String> command = new ArrayList<>(maven);
      command.addAll(List.of("-B", "-q", "-pl", "checks/law,wrapper", "-am"));
      command.addAll(List.of("-Dtest=io/github/dixajava/law/*Test", "verify"));
      int exit =
          new ProcessBuilder(command)
              .directory(copy.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new RefusedException(
            "the build fails with it; its log is %s, the copy in which it was tried %s"
                .formatted(log, copy));
      }
      delete();
    } catch (IOException e) {
      throw new RefusedException("it could not be tried: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("interrupted while it was tried", e);
    }
  }

  private Path inCopy(Path file) {
    return copy.resolve(project.root().relativize(file));
  }

  private void copy() throws IOException {
    try (Stream<Path> files =
        Files.find(project.root(), Integer.MAX_VALUE, (file, is) -> is.isRegularFile())) {
      for (Path file : files.filter(this::isCopied).toList()) {
        Files.createDirectories(Objects.requireNonNull(inCopy(file).getParent()));
        Files.copy(file, inCopy(file));
      }
    }
  }

  private boolean isCopied(Path file) {
    return StreamSupport.stream(project.root().relativize(file).spliterator(), false)
        .noneMatch(name -> NOT_COPIED.contains(name.toString()));
  }

  private void delete() throws IOException {
    if (Files.exists(copy)) {
      try (Stream<Path> files = Files.walk(copy)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
