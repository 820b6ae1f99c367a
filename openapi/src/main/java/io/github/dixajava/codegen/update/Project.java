package io.github.dixajava.codegen.update;

import java.nio.file.Path;

/**
 * The files of the project that an update is about.
 *
 * @param root the folder of the project
 * @param description the present description
 * @param overlay its corrections
 * @param names the lock of its names
 */
record Project(Path root, Path description, Path overlay, Path names) {

  /** Where the description came from. */
  Path origin() {
    return description.resolveSibling(
        String.valueOf(description.getFileName()).replaceFirst("\\.yaml$", ".source.yaml"));
  }

  /** What an update leaves behind: all but the files above. */
  Path workFolder() {
    return root.resolve("target/update-description");
  }

  /** The report of the last update, in Markdown. */
  Path report() {
    return workFolder().resolve("report.md");
  }

  /** The received description in its canonical form. */
  Path candidate() {
    return workFolder().resolve(String.valueOf(description.getFileName()));
  }
}
