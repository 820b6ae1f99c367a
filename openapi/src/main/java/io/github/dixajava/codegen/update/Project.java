package io.github.dixajava.codegen.update;

import java.nio.file.Path;

/**
 * The files of the project that an update is about.
 *
 * @param root the folder of the project
 */
record Project(Path root) {

  Path description() {
    return root.resolve("openapi/dixa-beta.yaml");
  }

  Path overlay() {
    return root.resolve("openapi/overlay.yaml");
  }

  Path names() {
    return root.resolve("openapi/names.lock");
  }

  /** Where the description came from. */
  Path origin() {
    return root.resolve("openapi/dixa-beta.source.yaml");
  }

  /** The report of the last update, in Markdown. */
  Path report() {
    return root.resolve("target/update-description/report.md");
  }

  /** The received description in its canonical form. */
  Path candidate() {
    return root.resolve("target/update-description/dixa-beta.yaml");
  }
}
