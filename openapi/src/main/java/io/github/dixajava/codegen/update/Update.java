package io.github.dixajava.codegen.update;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.Inventory;
import io.github.dixajava.codegen.NameLock;
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
    JsonNode present = DocumentFile.read(project.description());
    JsonNode received = Candidate.read(source, present);
    String canonical = CanonicalForm.of(received);
    Files.createDirectories(project.workFolder());
    Files.writeString(project.candidate(), canonical);
    NameLock names = NameLock.read(project.names());
    Overlay overlay = Overlay.read(project.overlay());
    if (!canonical.equals(Files.readString(project.description()))) {
      Report report =
          Report.of(
              "What " + source.origin() + " changes",
              Inventory.of(present, overlay.lenient(), names),
              Inventory.of(received, overlay.lenient(), names));
      Files.writeString(project.report(), report.markdown());
      out.print(report.text());
    }
    String kept = NameLock.text(Inventory.of(received, overlay, names).names());
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

  private String origin(Source source) {
    return """
        # What %s was made of; written by mvn -Pupdate-description validate.
        source: %s
        sha256: %s
        date: %s
        """
        .formatted(
            project.description().getFileName(),
            source.origin(),
            source.hash(),
            LocalDate.now(clock));
  }
}
