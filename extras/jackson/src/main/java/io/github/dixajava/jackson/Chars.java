package io.github.dixajava.jackson;

/** A part of the buffer of a parser. */
final class Chars implements CharSequence {
  private char[] buffer = {};
  private int start;
  private int length;

  void see(char[] buffer, int start, int length) {
    this.buffer = buffer;
    this.start = start;
    this.length = length;
  }

  @Override
  public char charAt(int index) {
    return buffer[start + index];
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return toString().substring(from, to);
  }

  @Override
  public String toString() {
    return new String(buffer, start, length);
  }
}
