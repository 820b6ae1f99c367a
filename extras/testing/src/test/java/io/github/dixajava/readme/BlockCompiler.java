package io.github.dixajava.readme;

import io.github.dixajava.readme.Document.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles blocks as a reader would who copies them: a whole file as it stands, statements within a
 * method that knows nothing but the names of {@link #GIVEN}.
 */
final class BlockCompiler {
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public )?(?:final |abstract )?(?:class|record|interface) (\\w+)");
  private static final Pattern IMPORTS = Pattern.compile("(?s)((?:import [^\n]+\n|\n)*)(.*)");

  /** What docs/README.md says of the samples. */
  private static final String GIVEN =
      """
        io.github.dixajava.DixaClient dixa;
        String token;
        String baseUrl;
        io.github.dixajava.testing.DixaFake DIXA;
      """;

  private BlockCompiler() {}

  /** What is wrong with them. */
  static List<String> errors(List<Block> blocks, Path out) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Block block : blocks) {
      sources.add(source(block, "Block" + sources.size()));
    }
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none",
            "-d",
            out.toString(),
            "--release",
            "17",
            "-cp",
            System.getProperty("java.class.path"));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, null)) {
      compiler.getTask(null, files, found, options, null, sources).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }

  /** Whether a block is a whole file. */
  static boolean isWhole(Block block) {
    return TYPE.matcher(block.text()).find();
  }

  private static JavaFileObject source(Block block, String name) {
    Matcher type = TYPE.matcher(block.text());
    if (type.find()) {
      return file(type.group(1), block.text());
    }
    Matcher parts = IMPORTS.matcher(block.text());
    if (!parts.matches()) {
      throw new IllegalStateException(block.toString());
    }
    return file(
        name,
        "%s class %s {%n%s  void run() throws Exception {%n%s%n  }%n}%n"
            .formatted(parts.group(1), name, GIVEN, parts.group(2)));
  }

  private static JavaFileObject file(String name, String text) {
    return new SimpleJavaFileObject(
        URI.create("block:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
