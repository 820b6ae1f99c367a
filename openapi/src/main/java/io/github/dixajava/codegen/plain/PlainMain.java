package io.github.dixajava.codegen.plain;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a description, corrected by an overlay, as compact JSON without extensions or prose. */
public final class PlainMain {
  private PlainMain() {}

  /** Takes three paths: the description, the overlay and the file to write. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("expected: description, overlay, file to write");
    }
    var description = DocumentFile.read(Path.of(arguments[0]));
    var corrected = Overlay.read(Path.of(arguments[1])).apply(description).description();
    Path file = Path.of(arguments[2]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    new ObjectMapper().writeValue(file.toFile(), PlainDescription.of(corrected));
  }
}
