package io.github.dixajava.codegen.update;

import io.github.dixajava.codegen.GenerationException;
import io.github.dixajava.codegen.overlay.OverlayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes a newer description over; see {@link #main}. */
public final class UpdateMain {

  /** Where Dixa publishes its description. */
  static final String ADDRESS = "https://docs.dixa.io/openapi-specs/dixa-beta.yaml";

  private UpdateMain() {}

  /**
   * Expects the project's folder, the present description with its overlay and name lock, {@code
   * description=} with a file or address, Maven's folder, the local repository, {@code offline=}
   * with true or false, and {@code settings=} with a file that may be missing.
   */
  @SuppressWarnings("SystemOut") // a command's output
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Project project =
        new Project(
            root,
            root.resolve(arguments[1]),
            root.resolve(arguments[2]),
            root.resolve(arguments[3]));
    Trial trial = new Trial(project, maven(List.of(arguments).subList(5, 9)));
    try {
      new Update(project, trial::run, Clock.systemUTC(), System.out).run(description(arguments[4]));
    } catch (RefusedException | OverlayException | GenerationException e) {
      System.err.println("refused, nothing was touched: " + e.getMessage());
      System.exit(1);
    }
  }

  /** The user's choice, which Maven leaves as an expression if there is none. */
  static String description(String argument) {
    String chosen = argument.replaceFirst("^description=", "");
    return chosen.isBlank() || chosen.startsWith("${") ? ADDRESS : chosen;
  }

  private static List<String> maven(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(arguments.get(0) + "/bin/mvn"));
    command.add("-Dmaven.repo.local=" + arguments.get(1));
    if (arguments.get(2).equals("offline=true")) {
      command.add("--offline");
    }
    String settings = arguments.get(3).replaceFirst("^settings=", "");
    if (Files.isRegularFile(Path.of(settings))) {
      command.addAll(List.of("--settings", settings));
    }
    return command;
  }
}
