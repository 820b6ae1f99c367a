package io.github.dixajava.codegen.golden;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import kotlin.Metadata;
import okhttp3.MultipartBody;
import okio.Buffer;
import org.jspecify.annotations.NullMarked;
import retrofit2.Call;

/** Compiles generated sources with all warnings on and nothing but the libraries they may use. */
final class SourceCompiler {

  private static final List<Class<?>> LIBRARIES =
      List.of(
          Gson.class,
          Call.class,
          MultipartBody.class,
          Buffer.class,
          Metadata.class,
          NullMarked.class,
          com.google.errorprone.annotations.InlineMe.class);

  private static final String RUNTIME =
      Path.of(System.getProperty("basedir", "openapi"))
          .resolveSibling("runtime/src/main/java")
          .toString();

  private SourceCompiler() {}

  /** Compiles every source under a folder. */
  static List<String> warningsAndErrors(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null);
        Stream<Path> sources = Files.walk(folder)) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      Path classes = Files.createDirectories(folder.resolve("classes"));
      List<String> options =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-Xlint:all",
              "-implicit:none",
              "-sourcepath",
              RUNTIME,
              "-d",
              classes.toString(),
              "-cp",
              libraries());
      compiler
          .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(java))
          .call();
    }
    List<String> texts = new ArrayList<>();
    found.getDiagnostics().forEach(diagnostic -> texts.add(diagnostic.toString()));
    return texts;
  }

  private static String libraries() {
    return LIBRARIES.stream()
        .map(SourceCompiler::jar)
        .distinct()
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
