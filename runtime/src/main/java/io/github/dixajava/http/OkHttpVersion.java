package io.github.dixajava.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out at the start, in words, what would otherwise fail later with a missing method. */
public final class OkHttpVersion {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

  private OkHttpVersion() {}

  /**
   * Checks the OkHttp on the class path.
   *
   * @throws IllegalStateException if there is none or it is older than 4.12
   */
  public static void check() {
    check(found());
  }

  static void check(String version) {
    Matcher numbers = NUMBERS.matcher(version);
    boolean enough =
        numbers.matches()
            && Integer.parseInt(numbers.group(1)) * 1000 + Integer.parseInt(numbers.group(2))
                >= 4012;
    if (!enough) {
      throw new IllegalStateException(
          "dixa-java needs OkHttp 4.12 or newer, but the class path has "
              + version
              + ". From OkHttp 5 on the classes are in the artifact"
              + " com.squareup.okhttp3:okhttp-jvm.");
    }
  }

  /** Read by reflection: the compiler would write the constant of the build into this class. */
  private static String found() {
    try {
      return String.valueOf(Class.forName("okhttp3.OkHttp").getField("VERSION").get(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      return "none or one older than 4.0";
    }
  }
}
