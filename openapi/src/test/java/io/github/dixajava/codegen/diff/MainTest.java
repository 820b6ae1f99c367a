package io.github.dixajava.codegen.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path folder;

  @Test
  void theReportBeginsWithWhatBreaks() throws Exception {
    Path before = file("old.yaml", "paths: {/beta/a: {get: {}}}");
    Path after = file("new.yaml", "paths: {/beta/A: {get: {summary: New}}}");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Main.report(before, after, new PrintStream(printed, true, UTF_8));

    assertThat(printed.toString(UTF_8))
        .isEqualToNormalizingNewlines(
            """
            old.yaml -> new.yaml: 2 changes for callers, 1 of them can break code
            break     GET /a: operation is gone
            no break  GET /A: new operation "New"
            """);
  }

  @Test
  void aDescriptionDoesNotDifferFromItself() throws Exception {
    Path description = Path.of(System.getProperty("test.description"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Main.report(description, description, new PrintStream(printed, true, UTF_8));

    assertThat(printed.toString(UTF_8)).contains("0 changes for callers").hasLineCount(1);
  }

  @Test
  void twoDescriptionsAreAskedFor() {
    assertThatThrownBy(() -> Main.main(new String[] {"one.yaml"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected two descriptions: OLD NEW");
  }

  private Path file(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content);
  }
}
