package io.github.dixajava.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules that arguments keep, checked before anything is sent. All methods throw {@link
 * IllegalArgumentException} naming the argument and what is allowed, and the value if it is a
 * number: texts may be somebody's address.
 */
public final class Arguments {

  private Arguments() {}

  /** Not null, and no list with a null in it. */
  public static void required(String name, @Nullable Object value) {
    require(value != null, name + " must not be null");
    require(
        !(value instanceof List<?> list) || list.stream().noneMatch(Objects::isNull),
        name + " must not contain null");
  }

  /** A text with at least one character that is no white space. */
  public static void notBlank(String name, @Nullable String text) {
    required(name, text);
    require(text != null && !text.isBlank(), name + " must not be blank");
  }

  /** A text that can stand between two slashes of a path. */
  public static void segment(String name, @Nullable String text) {
    notBlank(name, text);
    require(text != null && !text.matches("\\.{1,2}"), name + " must not be . or ..");
  }

  /** A number between two others, both included. */
  public static void range(String name, long value, long min, long max) {
    String allowed =
        max == Long.MAX_VALUE
            ? "at least " + min
            : min == Long.MIN_VALUE ? "at most " + max : min + " to " + max;
    require(value >= min && value <= max, name + " must be " + allowed + ", but is " + value);
  }

  /** Of several arguments, given as names and values in turn, at most one that is not null. */
  public static void atMostOne(@Nullable Object... namesAndValues) {
    List<String> all = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = String.valueOf(namesAndValues[i]);
      all.add(name);
      if (namesAndValues[i + 1] != null) {
        given.add(name);
      }
    }
    require(
        given.size() < 2,
        "at most one of %s can be given, but there are %s"
            .formatted(String.join(", ", all), String.join(" and ", given)));
  }

  /** No key of a page, for a pager, which has its own. */
  public static void noPageKey(@Nullable String key) {
    require(
        key == null,
        "pageKey must not be set for a pager: Pager.from(checkpoint) says where it begins");
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException(rule);
    }
  }
}
