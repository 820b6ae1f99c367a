package io.github.dixajava.codegen.diff;

import io.github.dixajava.codegen.Facts;
import io.github.dixajava.codegen.NameLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints what a newer description changes: {@code DiffMain OLD NEW OVERLAY NAMES}. */
public final class DiffMain {

  private DiffMain() {}

  /** Expects the paths of two descriptions, YAML or JSON, of the overlay and the lock of names. */
  @SuppressWarnings("SystemOut") // a command's output
  public static void main(String[] arguments) {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "expected two descriptions, an overlay and a lock of names: OLD NEW OVERLAY NAMES");
    }
    Path before = Path.of(arguments[0]);
    Path after = Path.of(arguments[1]);
    NameLock names = NameLock.read(Path.of(arguments[3]));
    String title = before.getFileName() + " -> " + after.getFileName();
    System.out.print(report(title, before, after, Path.of(arguments[2]), names).text());
  }

  /** Generates and compiles both editions in a folder for temporary files, and compares. */
  public static Report report(String title, Path before, Path after, Path overlay, NameLock names) {
    Path folder = Edition.temporaryFolder();
    Edition was = Edition.of(before, overlay, names, folder.resolve("before"), null);
    Edition is = Edition.of(after, overlay, names, folder.resolve("after"), was);
    return report(title, was, is);
  }

  static Report report(String title, Edition before, Edition after) {
    return new Report(
        title,
        Comparison.of(before, after),
        Comparison.sameClasses(before, after),
        questions(before.facts(), after.facts()));
  }

  /** What is open in the newer edition and was not before. */
  private static List<String> questions(Facts before, Facts after) {
    List<String> questions = new ArrayList<>(after.skipped());
    questions.addAll(after.questions());
    questions.removeAll(before.skipped());
    questions.removeAll(before.questions());
    return questions;
  }
}
