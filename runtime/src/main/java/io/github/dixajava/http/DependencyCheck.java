package io.github.dixajava.http;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says at the start what would otherwise fail later with a missing class or method. */
final class DependencyCheck {
  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
  private static final int OLDEST_OKHTTP = 4012;
  private static final int OKHTTP_WITH_OKIO_SOCKET = 5002;

  /**
   * A library.
   *
   * @param type a class that it has since the version that is needed
   * @param needed name and version
   * @param artifact its Maven coordinates
   */
  private record Library(String type, String needed, String artifact) {}

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("com.google.gson.Strictness", "Gson 2.11", "com.google.code.gson:gson"),
          new Library(
              "kotlin.enums.EnumEntries", "Kotlin 1.9", "org.jetbrains.kotlin:kotlin-stdlib"),
          new Library("retrofit2.Invocation", "Retrofit 2.5", "com.squareup.retrofit2:retrofit"),
          new Library("org.slf4j.MDC", "SLF4J 1.7", "org.slf4j:slf4j-api"));

  private static final Library OKIO =
      new Library("okio.FileHandle", "Okio 3.0", "com.squareup.okio:okio-jvm");

  private static final Library OKIO_WITH_SOCKET =
      new Library("okio.Socket", "Okio 3.16", "com.squareup.okio:okio-jvm");

  private static final AtomicBoolean LOOKED_FOR_DUPLICATES = new AtomicBoolean();

  private DependencyCheck() {}

  /**
   * Checks the class path.
   *
   * @throws IllegalStateException if a library is missing or too old
   */
  static void check() {
    check(checkOkHttp(okHttpVersion()), DependencyCheck.class.getClassLoader());
  }

  static void check(int okHttp, @Nullable ClassLoader loader) {
    LIBRARIES.forEach(library -> check(library, loader));
    check(okHttp >= OKHTTP_WITH_OKIO_SOCKET ? OKIO_WITH_SOCKET : OKIO, loader);
  }

  private static void check(Library library, @Nullable ClassLoader loader) {
    try {
      Class.forName(library.type, false, loader);
    } catch (ClassNotFoundException | LinkageError missing) {
      throw new IllegalStateException(
          "dixa-java needs %s or newer, but the class path has none or an older one; set the version of %s"
              .formatted(library.needed, library.artifact),
          missing);
    }
  }

  /** Major and minor version in one number. */
  static int checkOkHttp(String version) {
    Matcher numbers = VERSION.matcher(version);
    int number =
        numbers.matches()
            ? Integer.parseInt(numbers.group(1)) * 1000 + Integer.parseInt(numbers.group(2))
            : 0;
    if (number < OLDEST_OKHTTP) {
      throw new IllegalStateException(
          "dixa-java needs OkHttp 4.12 or newer, but the class path has "
              + version
              + "; from OkHttp 5 on the classes are in the artifact"
              + " com.squareup.okhttp3:okhttp-jvm");
    }
    return number;
  }

  /** Read by reflection: the compiler would write the constant of the build into this class. */
  private static String okHttpVersion() {
    try {
      return String.valueOf(Class.forName("okhttp3.OkHttp").getField("VERSION").get(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      return "none or one older than 4.0";
    }
  }

  /**
   * Warns of a second OkHttp, once in a process; looks on another thread, for it opens all jars.
   */
  static void warnOfDuplicates(Executor threads) {
    if (!LOOKED_FOR_DUPLICATES.getAndSet(true)) {
      threads.execute(
          () -> {
            String duplicates = duplicates(DependencyCheck.class.getClassLoader());
            if (duplicates != null) {
              CallEvents.LOG.warn(duplicates);
            }
          });
    }
  }

  /** What to do about a second OkHttp; null if there is one only. */
  static @Nullable String duplicates(@Nullable ClassLoader loader) {
    if (loader == null) {
      return null;
    }
    try {
      List<URL> found = Collections.list(loader.getResources("okhttp3/OkHttpClient.class"));
      return found.size() < 2
          ? null
          : "OkHttp is on the class path more than once, and which one is used depends on the order: "
              + found
              + ". Exclude com.squareup.okhttp3:okhttp from the dependency that brings the older one;"
              + " mvn dependency:tree -Dincludes=com.squareup.okhttp3 shows it";
    } catch (IOException unreadable) {
      return null;
    }
  }
}
