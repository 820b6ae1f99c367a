package io.github.dixajava.codegen.update;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A copy of the project in which a description is tried by the project's own build. */
final class Trial {

  private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea", "node_modules");

  private final Path root;
  private final List<String> maven;

  /**
   * @param root the folder of the project
   * @param maven the command that runs Maven, with what it needs to work like the present one
   */
  Trial(Path root, List<String> maven) {
    this.root = root;
    this.maven = maven;
  }

  /**
   * Generates, compiles and runs the law of the generated classes.
   *
   * @param files what the copy has instead of the project's own files, by path
   * @throws RefusedException if that fails
   */
  void run(Map<Path, String> files) {
    try {
      Path copy = Files.createTempDirectory("dixa-java-trial");
      copy(copy);
      for (Map.Entry<Path, String> file : files.entrySet()) {
        Files.writeString(copy.resolve(root.relativize(file.getKey())), file.getValue());
      }
      List<String> command = new ArrayList<>(maven);
      command.addAll(
          List.of(
              "-B",
              "-q",
              "-pl",
              "checks/law,wrapper",
              "-am",
              "-Dtest=io/github/dixajava/law/*Test",
              "verify"));
      int exit = new ProcessBuilder(command).directory(copy.toFile()).inheritIO().start().waitFor();
      if (exit != 0) {
        throw new RefusedException(
            "the build fails with it, see above; the copy in which it was tried is " + copy);
      }
      delete(copy);
    } catch (IOException e) {
      throw new RefusedException("it could not be tried: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("interrupted while it was tried", e);
    }
  }

  private void copy(Path target) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (LEFT_OUT.contains(String.valueOf(folder.getFileName()))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(target.resolve(root.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && !file.getFileName().toString().equals(".git")) {
              Files.copy(file, target.resolve(root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
