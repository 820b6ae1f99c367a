package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.Facts;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * A description with all that is made of it.
 *
 * @param facts what it says of the things that Java is generated for
 * @param artifact the generated classes
 */
record Edition(Facts facts, Artifact artifact) {

  /**
   * Generates and compiles. Rules of the overlay that have lost their target are left out.
   *
   * @param names the names to keep
   * @param folder a folder for the sources and classes; nothing may be in it
   * @param like an edition of which unchanged classes are taken over; null to compile everything
   */
  static Edition of(
      Path description, Path overlay, NameLock names, Path folder, @Nullable Edition like) {
    Path canonical =
        write(folder.resolve("description.yaml"), CanonicalForm.of(DocumentFile.read(description)));
    JsonNode tree = DocumentFile.read(canonical);
    Facts facts = Facts.of(tree, Overlay.read(overlay).lenient(), names);
    Path lock = write(folder.resolve("names.lock"), NameLock.text(names.names()));
    Map<String, Object> options =
        Map.of(
            "overlay",
            overlay.toString(),
            "names",
            lock.toString(),
            "lenient",
            "true",
            "format",
            "false");
    generate(canonical, folder, "api", options);
    generate(canonical, folder.resolve("facade"), "facade", options);
    Path sources = folder.resolve("src/main/java");
    move(folder.resolve("facade/src/main/java/io/github/dixajava/service"), sources);
    StandIns.write(sources);
    Artifact artifact =
        Artifact.compile(
            sources,
            folder.resolve("classes"),
            System.getProperty("java.class.path"),
            like == null ? null : like.artifact());
    return new Edition(facts, artifact);
  }

  private static void generate(
      Path description, Path output, String part, Map<String, Object> options) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("dixa-java")
            .setInputSpec(description.toString())
            .setOutputDir(output.toString())
            .setValidateSpec(false)
            .addAdditionalProperty("part", part);
    options.forEach(configurator::addAdditionalProperty);
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(configurator.toClientOptInput()).generate();
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the interfaces and objects that callers see among the other sources. */
  private static void move(Path group, Path sources) {
    try {
      Files.move(group, sources.resolve("io/github/dixajava/service"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("dixa-java");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
