package io.github.dixajava.codegen.update;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.Facts;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.diff.CanonicalForm;
import io.github.dixajava.codegen.diff.DiffMain;
import io.github.dixajava.codegen.diff.Report;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Puts a newer description in the place of the present one, if all goes well. */
final class Update {

  private final Project project;
  private final Consumer<Map<Path, String>> trial;
  private final Clock clock;
  private final PrintStream out;

  /**
   * @param trial tries files instead of the project's own ones; fails if they don't do
   */
  Update(Project project, Consumer<Map<Path, String>> trial, Clock clock, PrintStream out) {
    this.project = project;
    this.trial = trial;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Reads, checks, reports, tries and replaces, in this order.
   *
   * @throws RefusedException if a check or the trial fails; the project's files are as before
   */
  void run(String fileOrAddress) throws IOException {
    Source source = Source.read(fileOrAddress);
    JsonNode tree = Candidate.read(source, DocumentFile.read(project.description()));
    String canonical = CanonicalForm.of(tree);
    Path candidate = project.candidate();
    Files.createDirectories(Objects.requireNonNull(candidate.getParent()));
    Files.writeString(candidate, canonical);
    NameLock names = NameLock.read(project.names());
    if (!canonical.equals(Files.readString(project.description()))) {
      report(source, candidate, names);
    }
    Overlay overlay = Overlay.read(project.overlay());
    String kept = NameLock.text(Facts.of(tree, overlay, names).names());
    if (canonical.equals(Files.readString(project.description()))
        && kept.equals(Files.readString(project.names()))) {
      out.println(source.origin() + " says what the present description says: nothing to do");
      return;
    }
    Map<Path, String> files =
        Map.of(
            project.description(), canonical,
            project.names(), kept,
            project.origin(), origin(source));
    trial.accept(files);
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
    out.println("replaced " + project.description() + "; the report is " + project.report());
  }

  private void report(Source source, Path candidate, NameLock names) throws IOException {
    Report report =
        DiffMain.report(
            "What " + source.origin() + " changes",
            project.description(),
            candidate,
            project.overlay(),
            names);
    Files.writeString(project.report(), report.markdown());
    out.print(report.text());
  }

  private String origin(Source source) {
    return "# What dixa-beta.yaml was made of; written by mvn -Pupdate-description validate.\n"
        + "source: %s%nsha256: %s%ndate: %s%n"
            .formatted(source.origin(), source.hash(), LocalDate.now(clock))
            .replace("\r", "");
  }
}
