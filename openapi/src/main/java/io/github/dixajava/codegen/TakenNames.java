package io.github.dixajava.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Simple names of classes that mean something in what the templates write. */
final class TakenNames {
  /** The templates; those that they include are part of them. */
  static final Set<String> TEMPLATES =
      Set.of(
          "api",
          "apiPackage",
          "asyncGroup",
          "asyncGroupImpl",
          "asyncGroups",
          "class",
          "facade",
          "implementation",
          "group",
          "groupImpl",
          "groups",
          "modelAdapters",
          "modelPackage",
          "object",
          "query",
          "requests",
          "union",
          "words");

  private static final Pattern IMPORT = Pattern.compile("import [\\w.]+\\.(\\w+);");

  /** What the templates declare, or find in the package of the Retrofit interfaces. */
  private static final Set<String> DECLARED =
      Set.of("Adapter", "Builder", "Known", "ModelAdapters", "Operation", "Unknown");

  private static final Set<String> ALL = all();

  private TakenNames() {}

  static boolean isTaken(String name) {
    return ALL.contains(name) || isImportedAlways(name);
  }

  /** What every Java file sees, and people would confuse. */
  private static boolean isImportedAlways(String name) {
    try {
      Class.forName("java.lang." + name, false, ClassLoader.getPlatformClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError none) {
      return false;
    }
  }

  private static Set<String> all() {
    Set<String> names = new TreeSet<>(DECLARED);
    for (String template : TEMPLATES) {
      Matcher imports = IMPORT.matcher(read("/dixa-java/" + template + ".mustache"));
      while (imports.find()) {
        names.add(imports.group(1));
      }
    }
    return names;
  }

  private static String read(String resource) {
    try (InputStream in = TakenNames.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
