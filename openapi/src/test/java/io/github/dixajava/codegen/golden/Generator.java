package io.github.dixajava.codegen.golden;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator as the build does and gives what it wrote. */
final class Generator {

  private static final Path MODULE = Path.of(System.getProperty("basedir", "openapi"));
  static final Path GOLDEN = MODULE.resolve("src/test/resources/golden");

  private Generator() {}

  /** Generates from a tree, without formatting; see {@link #run(String, Path, Path, Path)}. */
  static Map<String, String> run(JsonNode description, JsonNode overlay, Path folder)
      throws IOException {
    return run(description, overlay, folder, Map.of("format", "false"));
  }

  /** Generates from a tree, with the names that the client keeps. */
  static Map<String, String> runWithNames(
      String part, JsonNode description, JsonNode overlay, Path folder) throws IOException {
    String names = MODULE.resolve("names.lock").toString();
    return run(
        description, overlay, folder, Map.of("part", part, "format", "false", "names", names));
  }

  private static Map<String, String> run(
      JsonNode description, JsonNode overlay, Path folder, Map<String, Object> options)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    Files.createDirectories(folder);
    Path descriptionFile = folder.resolve("description.json");
    Path overlayFile = folder.resolve("overlay.json");
    json.writeValue(descriptionFile.toFile(), description);
    json.writeValue(overlayFile.toFile(), overlay);
    return run(descriptionFile, overlayFile, folder.resolve("sources"), options);
  }

  /**
   * Generates one part into a folder.
   *
   * @return the sources by their paths
   */
  static Map<String, String> run(String part, Path description, Path overlay, Path output)
      throws IOException {
    return run(description, overlay, output, Map.of("part", part, "format", "true"));
  }

  private static Map<String, String> run(
      Path description, Path overlay, Path output, Map<String, Object> options) throws IOException {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("dixa-java")
            .setInputSpec(description.toString())
            .setOutputDir(output.toString())
            .setValidateSpec(false)
            .addAdditionalProperty("overlay", overlay.toString());
    options.forEach(configurator::addAdditionalProperty);
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(configurator.toClientOptInput()).generate();
    return sources(output);
  }

  private static Map<String, String> sources(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              toMap(file -> inPackages(output, file), Generator::read, (a, b) -> a, TreeMap::new));
    }
  }

  private static String inPackages(Path output, Path file) {
    String path = output.relativize(file).toString().replace(File.separatorChar, '/');
    return path.substring(path.indexOf("io/github/dixajava/"));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
