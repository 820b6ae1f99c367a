package io.github.dixajava.codegen.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.overlay.DocumentFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a description says in prose, in examples, or by an order that has no meaning. */
class ProseTest {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"api", "facade"})
  void proseChangesNothingButJavadoc(String part) throws IOException {
    JsonNode dixa = DocumentFile.read(Path.of(System.getProperty("test.description")));

    Map<String, String> expected = generate(part, dixa, "dixa");

    SourceAssertions.assertSame(generate(part, Scramble.of(dixa, 1), "other"), expected);
    SourceAssertions.assertSame(generate(part, Scramble.of(dixa, 2), "another"), expected);
  }

  private Map<String, String> generate(String part, JsonNode description, String name)
      throws IOException {
    JsonNode overlay = DocumentFile.read(Path.of(System.getProperty("test.overlay")));
    Map<String, String> sources = new TreeMap<>();
    Generator.runWithNames(part, description, overlay, folder.resolve(name))
        .forEach((file, source) -> sources.put(file, COMMENT.matcher(source).replaceAll("/** */")));
    return sources;
  }
}
