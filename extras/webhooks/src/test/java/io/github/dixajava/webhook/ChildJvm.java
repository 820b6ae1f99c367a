package io.github.dixajava.webhook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second JVM with the class path of this one; its input and output are pipes. */
public final class ChildJvm {
  private ChildJvm() {}

  public static Process start(Class<?> program, String... arguments) throws IOException {
    return start(256, program, arguments);
  }

  static Process start(int megabytes, Class<?> program, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String ofThis = System.getProperty("java.class.path");
    String classPath = System.getProperty("surefire.test.class.path", ofThis);
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-Xmx" + megabytes + "m",
                "-Dhazelcast.logging.type=none",
                "-cp",
                classPath,
                program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
