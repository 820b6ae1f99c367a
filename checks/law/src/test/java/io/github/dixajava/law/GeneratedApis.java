package io.github.dixajava.law;

import io.github.dixajava.http.Operation;
import io.github.dixajava.model.ModelAdapters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** The generated classes, found where {@link ModelAdapters} comes from. */
final class GeneratedApis {
  private static final String PACKAGE = "io.github.dixajava.";
  private static final Map<String, List<Method>> OPERATIONS = operations(interfaces());

  private GeneratedApis() {}

  /** All generated classes of one of the packages {@code api}, {@code model}. */
  static List<Class<?>> classes(String name) {
    try {
      URI source = ModelAdapters.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path place = Path.of(source);
      if (Files.isDirectory(place)) {
        return classes(place, name);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return classes(jar.getPath("/"), name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the generated classes have no place", e);
    }
  }

  private static List<Class<?>> classes(Path root, String name) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("io/github/dixajava").resolve(name))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
          .map(file -> PACKAGE + name + "." + file.replace(".class", ""))
          .sorted()
          .<Class<?>>map(GeneratedApis::load)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Operation.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " has vanished", e);
    }
  }

  /** The interfaces with the operations. */
  static List<Class<?>> interfaces() {
    return classes("api").stream().filter(type -> type.getSimpleName().endsWith("Api")).toList();
  }

  /** The methods that call the endpoint, in all interfaces. */
  static List<Method> methods(Endpoint endpoint) {
    String place = endpoint.method() + " " + withoutVersion(endpoint.path());
    return OPERATIONS.getOrDefault(place, List.of());
  }

  /** All methods that call an endpoint, by its place. */
  private static Map<String, List<Method>> operations(List<Class<?>> interfaces) {
    Map<String, List<Method>> operations = new HashMap<>();
    for (Class<?> type : interfaces) {
      for (Method method : type.getMethods()) {
        String place = place(method);
        if (place != null) {
          operations.computeIfAbsent(place, p -> new ArrayList<>()).add(method);
        }
      }
    }
    return operations;
  }

  /** HTTP method and path of an operation, without the version; null if it is none. */
  static @Nullable String place(AnnotatedElement method) {
    for (Annotation annotation : method.getAnnotations()) {
      String place =
          annotation instanceof GET get
              ? "GET " + get.value()
              : annotation instanceof PUT put
                  ? "PUT " + put.value()
                  : annotation instanceof POST post
                      ? "POST " + post.value()
                      : annotation instanceof PATCH patch
                          ? "PATCH " + patch.value()
                          : annotation instanceof DELETE delete
                              ? "DELETE " + delete.value()
                              : annotation instanceof HTTP http
                                  ? http.method() + " " + http.path()
                                  : null;
      if (place != null) {
        int space = place.indexOf(' ');
        return place.substring(0, space).toLowerCase(Locale.ROOT)
            + " "
            + withoutVersion(place.substring(space + 1));
      }
    }
    return null;
  }

  private static String withoutVersion(String path) {
    return path.replaceFirst("^/?[^/]+/", "");
  }
}
