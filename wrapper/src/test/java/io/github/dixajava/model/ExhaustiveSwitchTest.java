package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.dixajava.http.Operation;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A switch over a union needs no default: a JDK 17 knows this as a preview, a JDK 21 for good. */
class ExhaustiveSwitchTest {
  private static final List<Class<?>> UNIONS =
      List.of(
          ActivityLogAttribute.class,
          AttributeValue.class,
          ContactEndpoint.class,
          Content.class,
          Conversation.class,
          CreateMessageInput.class,
          FieldType.class,
          FormAttributeValue.class,
          GetMetricDataInput.class,
          PhoneNumber.class,
          PresetValue.class,
          WebhookAuthorization.class);

  @TempDir @Nullable Path out;

  @Test
  void aSwitchOverAllCasesCompilesWithoutDefault() throws Exception {
    for (Class<?> union : UNIONS) {
      assertThat(errors(source(union, 0))).as(union.getName()).isEmpty();
    }
  }

  @Test
  void aSwitchThatForgetsACaseDoesNotCompile() throws Exception {
    assertThat(errors(source(Content.class, 1)))
        .singleElement()
        .asString()
        .contains("does not cover all possible input values");
  }

  private static String source(Class<?> union, int forgotten) {
    return Arrays.stream(union.getPermittedSubclasses())
        .skip(forgotten)
        .map(type -> "case " + type.getCanonicalName() + " x -> 1;")
        .collect(
            Collectors.joining(
                "\n",
                "class Probe { int of(" + union.getCanonicalName() + " u) { return switch (u) {\n",
                "}; } }"));
  }

  private List<String> errors(String source) throws Exception {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        Stream.concat(
                Stream.of("-proc:none", "-d", String.valueOf(out), "-cp", classpath()),
                Runtime.version().feature() < 21
                    ? Stream.of("--enable-preview", "--release", "17")
                    : Stream.of("--release", "21"))
            .toList();
    compiler.getTask(null, null, found, options, null, List.of(file(source))).call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }

  private static String classpath() throws Exception {
    StringBuilder classpath = new StringBuilder();
    for (Class<?> type :
        List.of(Operation.class, ActivityLogAttribute.class, Gson.class, Nullable.class)) {
      URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      classpath.append(Path.of(place)).append(java.io.File.pathSeparator);
    }
    return classpath.toString();
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///Probe.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
