package io.github.dixajava.regeneration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.overlay.DocumentFile;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A client generated from the description with additions, compiled, and loaded on its own. */
final class NewClient {
  private static final Path RESOURCES = Path.of("wrapper/src/test/resources/regeneration");

  private NewClient() {}

  /**
   * Makes a client.
   *
   * @param additions a file with what is added to the description
   * @param caller a class that uses it, in a file ending in {@code .java.txt}
   */
  static URLClassLoader with(String additions, String caller, Path folder) throws IOException {
    Path description = folder.resolve("description.json");
    JsonNode document = DocumentFile.read(Path.of(System.getProperty("test.description")));
    add((ObjectNode) document, DocumentFile.read(RESOURCES.resolve(additions)));
    new ObjectMapper().writeValue(description.toFile(), document);
    Path sources = folder.resolve("sources");
    generate(description, sources, "api");
    generate(description, sources, "facade");
    Files.copy(
        RESOURCES.resolve(caller + ".java.txt"),
        Files.createDirectories(sources).resolve(caller + ".java"));
    return load(compile(sources, folder.resolve("classes")));
  }

  private static void add(ObjectNode document, JsonNode additions) {
    for (Map.Entry<String, JsonNode> each : additions.properties()) {
      if (document.get(each.getKey()) instanceof ObjectNode present && each.getValue().isObject()) {
        add(present, each.getValue());
      } else {
        document.set(each.getKey(), each.getValue());
      }
    }
  }

  private static void generate(Path description, Path sources, String part) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("dixa-java")
            .setInputSpec(description.toString())
            .setOutputDir(sources.toString())
            .setValidateSpec(false)
            .addAdditionalProperty("overlay", System.getProperty("test.overlay"))
            .addAdditionalProperty("names", System.getProperty("test.names"))
            .addAdditionalProperty("part", part)
            .addAdditionalProperty("written", Path.of("wrapper/src/main/java").toString())
            .addAdditionalProperty("format", "false");
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(configurator.toClientOptInput()).generate();
  }

  private static Path compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    Files.createDirectories(classes);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null);
        Stream<Path> walk = Files.walk(sources)) {
      List<Path> java = walk.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of(
              "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      if (!compiled) {
        throw new AssertionError("the generated sources do not compile: " + found.getDiagnostics());
      }
    }
    return classes;
  }

  /** Everything is loaded anew, what was generated before what was there. */
  private static URLClassLoader load(Path classes) throws IOException {
    List<URL> places = new ArrayList<>();
    places.add(classes.toUri().toURL());
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      places.add(Path.of(place).toUri().toURL());
    }
    return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
