package io.github.dixajava.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of this class path in a JVM of their own. */
final class ChildJvm {
  private ChildJvm() {}

  static ProcessBuilder of(Class<?> program, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /** Runs a program to its end and returns what it prints. */
  static String output(Class<?> program, List<String> options, String... args) throws IOException {
    Process child = of(program, options, args).start();
    return new String(child.getInputStream().readAllBytes());
  }
}
