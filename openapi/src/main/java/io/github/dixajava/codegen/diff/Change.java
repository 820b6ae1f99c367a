package io.github.dixajava.codegen.diff;

/**
 * One difference between two descriptions.
 *
 * @param breaking whether code written for the old one may stop to compile or to work
 * @param place what it is about: an operation, or a property of a schema and a use of it
 * @param text what happened there
 */
public record Change(boolean breaking, String place, String text) {

  @Override
  public String toString() {
    return (breaking ? "break     " : "no break  ") + place + ": " + text;
  }
}
