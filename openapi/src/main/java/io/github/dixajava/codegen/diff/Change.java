package io.github.dixajava.codegen.diff;

/**
 * One difference between two descriptions.
 *
 * @param mark what it means for callers
 * @param place what it is about, by its name in Java, and where the description has it
 * @param text what happened there
 */
public record Change(Mark mark, String place, String text) {

  @Override
  public String toString() {
    return mark + ": " + place + ": " + text;
  }
}
