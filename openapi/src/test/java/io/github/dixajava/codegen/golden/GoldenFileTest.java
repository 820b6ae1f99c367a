package io.github.dixajava.codegen.golden;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates from a small description that has one of everything and compares the sources with those
 * that were accepted before, in {@code golden/expected}.
 */
class GoldenFileTest {

  private static final Path EXPECTED = Generator.GOLDEN.resolve("expected");
  private static final String ENDING = ".txt";
  private static final String API = "api";
  private static final String HOW_TO_ACCEPT =
      " differs from what was accepted before. If that is intended, accept it with"
          + " mvn -pl openapi -am test -Dtest=GoldenFileTest -Dgolden.accept=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false and look at the difference in git.";

  @TempDir Path folder;

  @Test
  void theSourcesAreTheAcceptedOnes() throws Exception {
    Map<String, String> sources = generate();
    if (Boolean.getBoolean("golden.accept")) {
      accept(sources);
    }

    SourceAssertions.assertSame(sources, accepted(), HOW_TO_ACCEPT);
  }

  @Test
  void theSourcesCompileWithoutWarnings() throws Exception {
    generate();

    assertThat(SourceCompiler.warningsAndErrors(folder.resolve(API))).isEmpty();
  }

  @Test
  void generatingAgainGivesTheSame() throws Exception {
    Map<String, String> first = generate();

    SourceAssertions.assertSame(generate(), first);
  }

  /** Both parts; the groups compile only beside the client, so they get a folder of their own. */
  private Map<String, String> generate() throws IOException {
    Map<String, String> sources = generate("api", API);
    sources.putAll(generate("facade", "groups"));
    return sources;
  }

  private Map<String, String> generate(String part, String into) throws IOException {
    return Generator.run(
        part,
        Generator.GOLDEN.resolve("description.yaml"),
        Generator.GOLDEN.resolve("overlay.yaml"),
        folder.resolve(into));
  }

  private static Map<String, String> accepted() throws IOException {
    try (Stream<Path> files = Files.walk(EXPECTED)) {
      return files
          .filter(Files::isRegularFile)
          .collect(toMap(GoldenFileTest::name, Generator::read));
    }
  }

  private static String name(Path file) {
    String name = EXPECTED.relativize(file).toString().replace('\\', '/');
    return name.substring(0, name.length() - ENDING.length());
  }

  private static void accept(Map<String, String> sources) throws IOException {
    Files.createDirectories(EXPECTED);
    try (Stream<Path> files = Files.walk(EXPECTED).sorted(Comparator.reverseOrder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = EXPECTED.resolve(source.getKey() + ENDING);
      Files.createDirectories(file.resolve("..").normalize());
      Files.writeString(file, source.getValue());
    }
  }
}
