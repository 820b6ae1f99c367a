package io.github.dixajava;

import org.jspecify.annotations.Nullable;

/** Rules that several arguments share. */
final class Checks {
  private Checks() {}

  static String notBlank(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          name + " must be a text, but is " + (text == null ? "null" : "blank"));
    }
    return text;
  }

  static int inRange(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be " + min + " to " + max + ", but is " + value);
    }
    return value;
  }
}
