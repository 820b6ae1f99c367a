package io.github.dixajava.codegen.view;

/**
 * What a parameter is checked for before anything is sent.
 *
 * @param statement the statement that checks it
 * @param refused what it must not be, as in {@code is null}
 */
public record Check(String statement, String refused) {
  /** That something is given. */
  public static Check required(String name) {
    return of("required", name, "is null");
  }

  /** That a text is not blank. */
  public static Check notBlank(String name) {
    return of("notBlank", name, "is null or blank");
  }

  /** That a text can stand between two slashes of a path. */
  public static Check segment(String name) {
    return of("segment", name, "is null, blank, {@code .} or {@code ..}");
  }

  /** That a number is between two others. */
  public static Check range(String name, long min, long max) {
    String refused =
        max == Long.MAX_VALUE
            ? "is less than " + min
            : min == Long.MIN_VALUE ? "is more than " + max : "is not " + min + " to " + max;
    return of("range", name, refused, ", " + literal(min) + ", " + literal(max));
  }

  private static String literal(long number) {
    return number == Long.MAX_VALUE
        ? "Long.MAX_VALUE"
        : number == Long.MIN_VALUE ? "Long.MIN_VALUE" : number + "L";
  }

  private static Check of(String method, String name, String refused) {
    return of(method, name, refused, "");
  }

  private static Check of(String method, String name, String refused, String limits) {
    String arguments = "\"%1$s\", %1$s".formatted(name);
    return new Check("Arguments." + method + "(" + arguments + limits + ")", refused);
  }
}
