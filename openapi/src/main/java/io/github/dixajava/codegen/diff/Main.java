package io.github.dixajava.codegen.diff;

import io.github.dixajava.codegen.overlay.DocumentFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Prints what a newer description changes: {@code Main OLD NEW}. */
public final class Main {

  private Main() {}

  /** Expects the paths of two descriptions, YAML or JSON. */
  @SuppressWarnings("SystemOut") // a command's output
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("expected two descriptions: OLD NEW");
    }
    report(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
  }

  static void report(Path before, Path after, PrintStream out) {
    List<Change> changes =
        DescriptionDiff.between(DocumentFile.read(before), DocumentFile.read(after));
    long breaking = changes.stream().filter(Change::breaking).count();
    out.printf(
        "%s -> %s: %d changes for callers, %d of them can break code%n",
        before.getFileName(), after.getFileName(), changes.size(), breaking);
    changes.stream().filter(Change::breaking).forEach(out::println);
    changes.stream().filter(change -> !change.breaking()).forEach(out::println);
  }
}
