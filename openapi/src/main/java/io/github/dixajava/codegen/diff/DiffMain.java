package io.github.dixajava.codegen.diff;

import io.github.dixajava.codegen.Inventory;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.nio.file.Path;

/** Prints what a newer description changes: {@code DiffMain OLD NEW OVERLAY NAMES}. */
public final class DiffMain {

  private DiffMain() {}

  /** Expects the paths of two descriptions, YAML or JSON, of the overlay and of the name lock. */
  @SuppressWarnings("SystemOut") // a command's output
  public static void main(String[] arguments) {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "expected two descriptions, an overlay and a name lock: OLD NEW OVERLAY NAMES");
    }
    Path before = Path.of(arguments[0]);
    Path after = Path.of(arguments[1]);
    Overlay overlay = Overlay.read(Path.of(arguments[2])).lenient();
    NameLock names = NameLock.read(Path.of(arguments[3]));
    String title = before.getFileName() + " -> " + after.getFileName();
    System.out.print(
        Report.of(
                title,
                Inventory.of(DocumentFile.read(before), overlay, names),
                Inventory.of(DocumentFile.read(after), overlay, names))
            .text());
  }
}
