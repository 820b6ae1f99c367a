package io.github.dixajava.codegen.diff;

/**
 * Something that differs.
 *
 * @param mark what it means for callers
 * @param text what it is, in words
 * @param whole whether it says all there is to say: the thing is new or gone
 */
record Finding(Mark mark, String text, boolean whole) {

  static Finding of(Mark mark, String text) {
    return new Finding(mark, text, false);
  }

  static Finding whole(Mark mark, String text) {
    return new Finding(mark, text, true);
  }
}
